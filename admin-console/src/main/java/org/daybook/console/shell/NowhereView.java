package org.daybook.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown where there is no screen, or none for whoever is signed in: nobody is told which. */
@ParentLayout(ShellLayout.class)
@PermitAll
final class NowhereView extends RouteNotFoundError {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div screen = new Div(
                new H2("Page not found"),
                new Paragraph(
                        "There is no such page, or your roles do not give access to it. Please ask an administrator."),
                new Anchor("", "Go to Today"));
        screen.addClassName("screen");
        getElement().appendChild(screen.getElement());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}

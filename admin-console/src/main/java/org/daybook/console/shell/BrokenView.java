package org.daybook.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Where a navigation ends that broke on the way. */
@AnonymousAllowed
final class BrokenView extends Div implements HasErrorParameter<Exception> {

    BrokenView() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(new H2("This screen could not be opened"), new Paragraph(Explanation.of(parameter.getException())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

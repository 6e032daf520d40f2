package org.daybook.console.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.daybook.core.staff.Staff;

/** Where whoever came with the right password shows their second factor. */
@PageTitle("Sign in · Daybook")
@Route(value = "second-factor", autoLayout = false)
@PermitAll
final class SecondFactorView extends Div implements BeforeEnterObserver {

    private final transient Staff staff;
    private final transient StaffLogins logins;
    private final transient StaffLogin login;
    private final TextField code = new TextField("Code");

    SecondFactorView(Staff staff, StaffLogins logins, SignedIn signedIn, AuthenticationContext authentication) {
        this.staff = staff;
        this.logins = logins;
        this.login = signedIn.login().orElseThrow();
        addClassName("front-door");
        code.setHelperText("Six digits from your authenticator app, or a recovery code if you have lost your phone.");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.focus();
        Button goOn = new Button("Sign in", click -> goOn());
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickShortcut(Key.ENTER);
        Button leave = new Button("Not you?", click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div card = new Div(
                new H1("Second factor"), new Paragraph("You sign in as " + login.name() + "."), code, goOn, leave);
        card.addClassNames("front-door-card", "stacked");
        add(card);
    }

    private void goOn() {
        logins.of(staff.signInByCode(login.name(), code.getValue()))
                .ifPresentOrElse(
                        next -> {
                            logins.enter(next);
                            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                        },
                        () -> {
                            code.clear();
                            code.setErrorMessage(
                                    "That is not correct. Each code works once; after five failed attempts your login is"
                                            + " locked for half an hour.");
                            code.setInvalid(true);
                            code.focus();
                        });
    }

    /** The code has been given already. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (login.stage() != StaffLogin.Stage.SECOND_FACTOR) {
            event.forwardTo("");
        }
    }
}

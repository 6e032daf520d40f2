package org.daybook.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import org.daybook.core.bank.Bank;
import org.daybook.core.staff.ProviderStaff;
import org.daybook.core.staff.SignIn;

/** Where staff sign in. */
@PageTitle("Sign in · Daybook")
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Div implements BeforeEnterObserver {

    private final transient SignedIn signedIn;
    private final Paragraph refusal = new Paragraph();
    private final LoginForm form = new LoginForm(wording());

    LoginView(SignedIn signedIn, IdentityProvider provider, Bank bank) {
        this.signedIn = signedIn;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        addClassName("front-door");
        Span mark = new Span(bank.logo());
        mark.addClassName("mark");
        Paragraph house = new Paragraph("Daybook · back office");
        Div card = new Div(new Div(mark, new Div(new H1(bank.name()), house)), form);
        card.addClassName("front-door-card");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        card.add(refusal);
        if (provider.isOn()) {
            Anchor elsewhere =
                    new Anchor("oauth2/authorization/" + IdentityProvider.ID, "Sign in with your account at the bank");
            elsewhere.setRouterIgnore(true);
            elsewhere.addClassName("other-way-in");
            card.add(elsewhere);
        }
        add(card);
    }

    /** By a reason's name, so that no address can put words into our mouth. */
    private void refuse(String name) {
        refusal.setText(Arrays.stream(ProviderStaff.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .map(ProviderStaff.Reason::sentence)
                .orElse("The identity provider did not sign you in; try again."));
        refusal.setVisible(true);
    }

    private static LoginI18n wording() {
        LoginI18n wording = LoginI18n.createDefault();
        LoginI18n.Form labels = wording.getForm();
        labels.setTitle("Sign in");
        labels.setUsername("Name");
        labels.setPassword("Password");
        labels.setSubmit("Sign in");
        LoginI18n.ErrorMessage error = wording.getErrorMessage();
        error.setTitle("Not signed in");
        error.setMessage(new SignIn.Refused().sentence());
        error.setUsername("Enter your name.");
        error.setPassword("Enter your password.");
        return wording;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.login().isPresent()) {
            event.forwardTo("");
        } else {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(ProviderSignIn.REFUSED)
                    .ifPresent(this::refuse);
            form.setError(
                    event.getLocation().getQueryParameters().getParameters().containsKey("error"));
        }
    }
}

package org.daybook.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.daybook.console.shared.StepUp;
import org.daybook.core.staff.Enrolment;
import org.daybook.core.staff.SecondFactors;

/** Where staff enrol a second factor: by wish, and before anything else where the bank requires one. */
@PageTitle("Second factor · Daybook")
@Route(value = "enrolment", autoLayout = false)
@PermitAll
final class EnrolmentView extends Div {

    private final transient SecondFactors factors;
    private final transient StaffLogins logins;
    private final transient StaffLogin login;
    private final Div card = new Div();

    EnrolmentView(SecondFactors factors, StaffLogins logins, SignedIn signedIn, StepUp stepUp) {
        this.factors = factors;
        this.logins = logins;
        this.login = signedIn.login().orElseThrow();
        addClassName("front-door");
        card.addClassNames("front-door-card", "stacked");
        add(card);
        if (factors.isEnrolled(login.name())) {
            enrolledAlready();
        } else {
            Button begin = button("Begin", () -> stepUp.then(this::begin));
            show(
                    new Paragraph(
                            login.isIn()
                                    ? "From then on each sign-in asks for a code from an app, besides the password."
                                    : "This bank asks for a second factor. Enrol an authenticator app before you go on."),
                    begin);
        }
    }

    private void begin() {
        switch (factors.begin()) {
            case Enrolment.Begun(String secret, String uri) -> scan(secret, uri);
            case Enrolment.EnrolledAlready already -> enrolledAlready();
            case Enrolment.Done done -> throw new IllegalStateException("Not confirmed yet");
            case Enrolment.CodeWrong wrong -> throw new IllegalStateException("No code was asked");
        }
    }

    private void scan(String secret, String uri) {
        TextField code = new TextField("Code");
        code.setHelperText("The six digits the app shows now.");
        code.getElement().setProperty("autocomplete", "one-time-code");
        Pre typed = new Pre(secret.replaceAll("(.{4})(?!$)", "$1 "));
        typed.addClassName("secret");
        Button confirm = button("Confirm", () -> confirm(code));
        confirm.addClickShortcut(Key.ENTER);
        show(
                new Paragraph("Scan this with an authenticator app, or type the letters into it."),
                QrCode.of(uri),
                typed,
                code,
                confirm);
        code.focus();
    }

    private void confirm(TextField code) {
        switch (factors.confirm(code.getValue())) {
            case Enrolment.Done(List<String> recoveryCodes) -> done(recoveryCodes);
            case Enrolment.CodeWrong wrong -> {
                code.setErrorMessage("That code is not correct. Check the clock of your phone and try again.");
                code.setInvalid(true);
                code.focus();
            }
            case Enrolment.EnrolledAlready already -> enrolledAlready();
            case Enrolment.Begun begun -> throw new IllegalStateException("Begun already");
        }
    }

    private void done(List<String> recoveryCodes) {
        Pre codes = new Pre(String.join("\n", recoveryCodes));
        codes.addClassName("recovery-codes");
        show(
                new Paragraph("Your second factor is enrolled. Print or write down these recovery codes: each of them"
                        + " can be used once instead of a code if you lose your phone. They are not shown again."),
                codes,
                button("I have noted them", () -> {
                    logins.enter(login.at(StaffLogin.Stage.IN));
                    getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                }));
    }

    private void enrolledAlready() {
        show(
                new Paragraph(
                        "Your second factor is enrolled. If you have lost it, an administrator removes it, and you"
                                + " enrol another one."),
                button("Back", () -> getUI().ifPresent(ui -> ui.navigate(""))));
    }

    private void show(Component... components) {
        card.removeAll();
        card.add(new H1("Second factor"));
        card.add(components);
    }

    private static Button button(String words, Runnable deed) {
        Button button = new Button(words, click -> deed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}

package org.daybook.console.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.daybook.core.staff.PasswordChange;
import org.daybook.core.staff.SignIn;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffMember;

/** Where a password is changed: by wish, and before anything else by whoever came with a one-time password. */
@PageTitle("Change password · Daybook")
@Route(value = "password", autoLayout = false)
@PermitAll
final class PasswordView extends Div {

    private final transient Staff staff;
    private final transient StaffLogins logins;
    private final transient StaffLogin login;
    private final PasswordField current = new PasswordField("Current password");
    private final PasswordField wanted = new PasswordField("New password");
    private final PasswordField again = new PasswordField("Repeat new password");

    PasswordView(Staff staff, StaffLogins logins, SignedIn signedIn) {
        this.staff = staff;
        this.logins = logins;
        this.login = signedIn.login().orElseThrow();
        addClassName("front-door");
        Paragraph why = new Paragraph(
                login.stage() == StaffLogin.Stage.PASSWORD_CHANGE
                        ? "You signed in with a one-time password. Choose your own before you go on."
                        : "You stay signed in here and are signed out everywhere else.");
        wanted.setHelperText("At least 12 characters; a sentence is easy to remember.");
        Button change = new Button("Change password", click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        // Not on the page: an Enter on the button would be heard twice, and the second time the password is another
        // one.
        change.addClickShortcut(Key.ENTER).resetFocusOnActiveElement().listenOn(current, wanted, again);
        current.focus();
        Div card = new Div(new H1("Change password"), why, current, wanted, again, change);
        card.addClassNames("front-door-card", "stacked");
        add(card);
    }

    private void change() {
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        again.setErrorMessage("The two passwords are not the same.");
        if (again.isInvalid()) {
            return;
        }
        switch (staff.changePassword(login.name(), current.getValue(), wanted.getValue())) {
            case PasswordChange.Changed(StaffMember member) -> enter(member);
            case PasswordChange.Refused refused -> refuse(current, "The current password is not correct.");
            case PasswordChange.Busy busy -> refuse(current, new SignIn.Busy().sentence());
            case PasswordChange.Unfit(PasswordChange.Reason reason) -> refuse(wanted, reason.sentence());
        }
    }

    private static void refuse(PasswordField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private void enter(StaffMember member) {
        logins.enter(logins.afterPassword(member));
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }
}

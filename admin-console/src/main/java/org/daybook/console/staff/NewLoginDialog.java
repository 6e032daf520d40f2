package org.daybook.console.staff;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;

/** Creates a login with a one-time password. */
final class NewLoginDialog extends Form {

    private final transient Staff staff;
    private final transient Runnable afterwards;
    private final TextField name = new TextField("Login");
    private final RoleChoice roles = new RoleChoice();

    NewLoginDialog(Staff staff, Runnable afterwards) {
        super("New login", "Create");
        this.staff = staff;
        this.afterwards = afterwards;
        name.setHelperText("It stays in the audit trail for good: for example anna.novak, or a personnel number.");
        name.focus();
        ask(name, roles);
    }

    @Override
    protected void submit() {
        String login = name.getValue().strip().toLowerCase(Locale.ROOT);
        switch (staff.create(login, roles.getValue())) {
            case StaffChange.DoneWithPassword created -> {
                close();
                afterwards.run();
                new OneTimePasswordDialog(created.member(), created.oneTimePassword()).open();
            }
            case StaffChange.CreatedWithoutRoles created -> {
                close();
                afterwards.run();
                new OneTimePasswordDialog(created.member(), created.oneTimePassword()).open();
                Notices.done("Its roles wait for another administrator: proposal "
                        + created.proposal().id() + ".");
            }
            case StaffChange.Refused(StaffChange.Reason reason) -> refuse(reason.sentence());
            case StaffChange.Done done -> throw new IllegalStateException("A new login has a password");
            case StaffChange.Proposed proposed -> throw new IllegalStateException("A new login has a password");
        }
    }
}

package org.daybook.console.staff;

import org.daybook.console.shared.Form;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.staff.StaffMember;

/** Replaces the roles of a login. */
final class RolesDialog extends Form {

    private final transient Staff staff;
    private final transient StaffMember member;
    private final transient Runnable afterwards;
    private final RoleChoice roles = new RoleChoice();

    RolesDialog(Staff staff, StaffMember member, Runnable afterwards) {
        super("Roles of " + member.name(), "Change");
        this.staff = staff;
        this.member = member;
        this.afterwards = afterwards;
        roles.setValue(member.roles());
        roles.setHelperText("Whoever is signed in with this login has to sign in anew.");
        ask(roles);
    }

    @Override
    protected void submit() {
        switch (staff.setRoles(member.name(), roles.getValue())) {
            case StaffChange.Done done -> {
                done("The roles of " + member.name() + " are changed.");
                afterwards.run();
            }
            case StaffChange.Refused(StaffChange.Reason reason) -> refuse(reason.sentence());
            case StaffChange.DoneWithPassword password -> throw new IllegalStateException("Roles have no password");
        }
    }
}

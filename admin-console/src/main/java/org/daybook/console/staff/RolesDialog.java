package org.daybook.console.staff;

import com.vaadin.flow.component.textfield.TextArea;
import org.daybook.console.shared.Form;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.staff.StaffMember;

/** Replaces the roles of a login. */
final class RolesDialog extends Form {

    private final transient Staff staff;
    private final transient StaffMember member;
    private final transient Runnable afterwards;
    private final RoleChoice roles = new RoleChoice();
    private final TextArea reason = new TextArea("Reason");

    RolesDialog(Staff staff, StaffMember member, Runnable afterwards) {
        super("Roles of " + member.name(), "Change");
        this.staff = staff;
        this.member = member;
        this.afterwards = afterwards;
        roles.setValue(member.roles());
        roles.setHelperText("The user has to sign in again.");
        reason.setMaxLength(Approvals.LONGEST_REASON);
        reason.setHelperText("Where there are two administrators, the other one decides on it.");
        ask(roles, reason);
    }

    @Override
    protected void submit() {
        switch (staff.setRoles(member.name(), roles.getValue(), reason.getValue())) {
            case StaffChange.Done done -> {
                done("The roles of " + member.name() + " are changed.");
                afterwards.run();
            }
            case StaffChange.Proposed(Proposal proposal) -> {
                done("Proposal " + proposal.id() + " waits for another administrator.");
                afterwards.run();
            }
            case StaffChange.Refused(StaffChange.Reason reason) -> refuse(reason.sentence());
            case StaffChange.DoneWithPassword password -> throw new IllegalStateException("Roles have no password");
            case StaffChange.CreatedWithoutRoles created -> throw new IllegalStateException("Nobody was created");
        }
    }
}

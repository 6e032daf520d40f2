package org.daybook.console.staff;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import org.daybook.console.shared.Words;
import org.daybook.core.security.Role;

/** What somebody is at the bank; roles add up. */
final class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        super("Roles");
        addClassName("stacked-choice");
        setItems(Role.values());
        setItemLabelGenerator(role -> Words.of(role) + ": " + may(role));
    }

    private static String may(Role role) {
        return switch (role) {
            case VIEWER -> "views, changes nothing";
            case TELLER -> "serves customers at the counter";
            case OPERATIONS -> "serves customers, approves limits and reversals, freezes, runs jobs and mail";
            case ANALYST -> "works alerts, freezes and unfreezes, sees why";
            case ADMINISTRATOR -> "manages staff, reads the audit trail";
            case AUDITOR -> "views, reads the audit trail, changes nothing";
        };
    }
}

package org.daybook.console.shell;

import org.daybook.console.shared.Logins;
import org.daybook.core.security.Principal;
import org.daybook.core.staff.Staff;
import org.springframework.stereotype.Component;

/** Asks the bank's own users. */
@Component
class LoginsOnFile implements Logins {

    private final Staff staff;

    LoginsOnFile(Staff staff) {
        this.staff = staff;
    }

    @Override
    public boolean stillHolds(Principal who) {
        return staff.onFile(who.actor().name())
                .filter(member -> !member.disabled() && member.principal().equals(who))
                .isPresent();
    }
}

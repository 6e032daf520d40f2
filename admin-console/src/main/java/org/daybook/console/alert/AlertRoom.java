package org.daybook.console.alert;

import java.time.Instant;
import org.daybook.console.account.AccountFreezing;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.bank.Bank;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Component;

/** The services an alert's screen works with. */
@Component
record AlertRoom(
        AlertDesk alerts,
        AccountSearch accounts,
        AccountFreezing freezing,
        Bank bank,
        Authority authority,
        StepUp stepUp) {

    boolean may(Permission permission) {
        return authority.may(permission);
    }

    /** Who is signed in. */
    String me() {
        return authority.principal().orElseThrow().actor().name();
    }

    String moment(Instant at) {
        return Words.moment(at, bank.zone());
    }
}

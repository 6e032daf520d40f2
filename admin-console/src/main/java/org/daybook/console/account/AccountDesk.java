package org.daybook.console.account;

import java.time.ZoneId;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.CounterEntries;
import org.daybook.core.account.Freezes;
import org.daybook.core.bank.Bank;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Component;

/** The services an account's screen works with. */
@Component
record AccountDesk(
        AccountSearch search,
        AccountEntries entries,
        CounterEntries counter,
        Freezes freezes,
        Bank bank,
        Authority authority) {

    boolean may(Permission permission) {
        return authority.may(permission);
    }

    ZoneId zone() {
        return bank.zone();
    }
}

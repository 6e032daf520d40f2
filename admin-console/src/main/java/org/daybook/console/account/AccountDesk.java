package org.daybook.console.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daybook.console.shared.StepUp;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.CounterEntries;
import org.daybook.core.account.FreezeCodes;
import org.daybook.core.account.Freezes;
import org.daybook.core.account.Reversals;
import org.daybook.core.account.TwoPersonOrders;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
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
        FreezeCodes codes,
        AccountClosures closures,
        Reversals reversals,
        TwoPersonOrders twoPersonOrders,
        BusinessDates businessDates,
        Bank bank,
        Clock clock,
        Authority authority,
        StepUp stepUp) {

    boolean may(Permission permission) {
        return authority.may(permission);
    }

    /** The bank's, or the day of the clock before it has one. */
    LocalDate businessDate() {
        return businessDates.current().orElseGet(() -> LocalDate.now(clock.withZone(bank.zone())));
    }

    ZoneId zone() {
        return bank.zone();
    }
}

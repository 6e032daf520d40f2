package org.daybook.console.today;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.account.AccountFilter;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.closing.Nights;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.operations.WorkView;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Component;

/** Looks how things stand, as far as whoever looks may see. */
@Component
class Mornings {

    private static final int LOOKED_AT = 200;

    private final WorkDesk work;
    private final AccountSearch accounts;
    private final AlertDesk alerts;
    private final Nights nights;
    private final BusinessDates businessDates;
    private final Authority authority;
    private final Bank bank;

    Mornings(
            WorkDesk work,
            AccountSearch accounts,
            AlertDesk alerts,
            Nights nights,
            BusinessDates businessDates,
            Authority authority,
            Bank bank) {
        this.work = work;
        this.alerts = alerts;
        this.nights = nights;
        this.accounts = accounts;
        this.businessDates = businessDates;
        this.authority = authority;
        this.bank = bank;
    }

    Morning look() {
        List<WorkView> all = work.page(0, LOOKED_AT);
        Map<OperationKind, WorkView> latest = new EnumMap<>(OperationKind.class);
        all.forEach(one -> latest.putIfAbsent(one.kind(), one));
        return new Morning(
                businessDates.current(),
                count(AccountFilter.ALL),
                count(new AccountFilter("", true)),
                openAlerts(),
                nights.latest(1).stream().findFirst(),
                all.stream().filter(WorkView::alive).count(),
                all.stream().filter(one -> one.state() == OperationState.NEW).count(),
                latest.values().stream().filter(Mornings::needsSomebody).toList(),
                latest.values().stream().toList(),
                bank.zone());
    }

    private Optional<Long> count(AccountFilter filter) {
        return authority.may(Permission.SEE_ACCOUNTS) ? Optional.of(accounts.count(filter)) : Optional.empty();
    }

    private Optional<Long> openAlerts() {
        return authority.may(Permission.WORK_ALERTS)
                ? Optional.of(alerts.count(AlertFilter.of(AlertState.NEW))
                        + alerts.count(AlertFilter.of(AlertState.ASSIGNED)))
                : Optional.empty();
    }

    private static boolean needsSomebody(WorkView work) {
        return switch (work.state()) {
            case FAILED, REFUSED, STOPPED -> true;
            case RUNNING -> !work.alive();
            case NEW, DONE -> false;
        };
    }
}

package org.daybook.console.today;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.console.shared.SharedLook;
import org.daybook.core.account.AccountFilter;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.closing.NightDesk;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.fraud.Typology;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.operations.WorkLoad;
import org.daybook.core.operations.WorkView;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.springframework.stereotype.Component;

/** Looks how things stand, as far as whoever looks may see. */
@Component
class Mornings {

    private static final int LOOKED_AT = 200;

    private final WorkDesk work;
    private final NightDesk nights;
    private final AccountSearch accounts;
    private final MailDesk mail;
    private final AlertDesk alerts;
    private final BusinessDates businessDates;
    private final Authority authority;
    private final Bank bank;
    private final SharedLook<Object, Morning> shared = new SharedLook<>();

    Mornings(
            WorkDesk work,
            NightDesk nights,
            AccountSearch accounts,
            MailDesk mail,
            AlertDesk alerts,
            BusinessDates businessDates,
            Authority authority,
            Bank bank) {
        this.work = work;
        this.nights = nights;
        this.accounts = accounts;
        this.mail = mail;
        this.alerts = alerts;
        this.businessDates = businessDates;
        this.authority = authority;
        this.bank = bank;
    }

    /** As {@link #look}, or as another page of the same person, or of one with the same roles, saw it just now. */
    Morning glance() {
        Principal who = authority.principal().orElseThrow();
        return shared.look(who.may(Permission.WORK_ALERTS) ? who : who.permissions(), this::look);
    }

    Morning look() {
        WorkLoad load = work.load();
        List<WorkView> all = work.page(0, LOOKED_AT);
        Map<OperationKind, WorkView> latest = new EnumMap<>(OperationKind.class);
        all.forEach(one -> latest.putIfAbsent(one.kind(), one));
        return new Morning(
                businessDates.current(),
                count(AccountFilter.ALL),
                count(new AccountFilter("", true)),
                work.executorAlive(),
                load.running(),
                load.waiting(),
                latest.values().stream()
                        .sorted(Comparator.comparing(Morning::shownAt).reversed())
                        .toList(),
                work.troubled(),
                nights.latest(),
                nights.missed(),
                mail(),
                alerts(),
                bank.zone());
    }

    private Optional<Long> count(AccountFilter filter) {
        return authority.may(Permission.SEE_ACCOUNTS) ? Optional.of(accounts.count(filter)) : Optional.empty();
    }

    private Map<MessageState, Long> mail() {
        return authority.may(Permission.SEE_MAIL)
                ? mail.counts(OutboxFilter.all().in(OutboxFilter.EXCEPTIONS))
                : Map.of();
    }

    private Optional<Morning.OpenAlerts> alerts() {
        if (!authority.may(Permission.WORK_ALERTS)) {
            return Optional.empty();
        }
        String me = authority.principal().orElseThrow().actor().name();
        long fresh = alerts.count(AlertFilter.of(AlertState.NEW));
        long taken = alerts.count(AlertFilter.of(AlertState.ASSIGNED));
        long mine = alerts.count(
                new AlertFilter(EnumSet.allOf(Typology.class), EnumSet.of(AlertState.ASSIGNED), me, null, null, null));
        return Optional.of(new Morning.OpenAlerts(fresh, fresh + taken, mine));
    }
}

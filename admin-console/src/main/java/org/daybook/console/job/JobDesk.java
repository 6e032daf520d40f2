package org.daybook.console.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.closing.NightDesk;
import org.daybook.core.operations.Work;
import org.daybook.core.operations.WorkDesk;
import org.daybook.core.operations.WorkView;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementOrder;
import org.springframework.stereotype.Component;

/** The services the jobs' screen works with, and how each kind of work is asked for. */
@Component
record JobDesk(
        WorkDesk work,
        StatementDesk statements,
        NightDesk nights,
        BusinessDates businessDates,
        Bank bank,
        Authority authority,
        Clock clock) {

    boolean may(Permission permission) {
        return authority.may(permission);
    }

    List<WorkView> latest(int most) {
        return work.page(0, most);
    }

    Optional<LocalDate> businessDate() {
        return businessDates.current();
    }

    Optional<LocalDate> nextNight() {
        return nights.next();
    }

    /** UTC, as the times of work are. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    String moment(LocalDateTime utc) {
        return Words.moment(utc.toInstant(ZoneOffset.UTC), bank.zone());
    }

    long statements(StatementOrder order, boolean mail) {
        StatementOrder asked = mail ? order.toBeMailed() : order;
        return work.submit(asked.work());
    }

    long night(LocalDate businessDate) {
        return work.submit(Work.night(businessDate));
    }

    long fraud(LocalDate from, LocalDate to) {
        return work.submit(Work.fraud(from, to));
    }

    long reconcile() {
        return work.submit(Work.reconcile());
    }

    long deliver() {
        return work.submit(Work.delivery());
    }
}

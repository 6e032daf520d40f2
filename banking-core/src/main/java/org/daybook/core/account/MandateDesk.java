package org.daybook.core.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.account.MandateOutcome.Reason;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.KnownDays;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Mandates as staff see, grant and end them. Granting and ending are audited, and told to the account's holders. */
@Service
public class MandateDesk {

    private final MandateQueries queries;
    private final Accounts accounts;
    private final Customers customers;
    private final Authority authority;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MandateDesk(
            MandateQueries queries,
            Accounts accounts,
            Customers customers,
            Authority authority,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.accounts = accounts;
        this.customers = customers;
        this.authority = authority;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All mandates that were ever granted on an account, in that order. */
    @Transactional(readOnly = true)
    public List<Mandate> onAccount(String account) {
        authority.require(Permission.SEE_CUSTOMERS);
        return accounts.find(account)
                .map(found -> queries.onAccount(found.id()))
                .orElse(List.of());
    }

    /** All mandates a customer was ever granted, by account. */
    @Transactional(readOnly = true)
    public List<Mandate> ofCustomer(String customer) {
        authority.require(Permission.SEE_CUSTOMERS);
        return customers.file(customer).map(found -> queries.of(found.id())).orElse(List.of());
    }

    /**
     * Grants a mandate.
     *
     * @param account reference or number
     * @param to the last day, included
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#CHANGE_CUSTOMERS}; for {@link MandateScope#ACT}, by
     *     which money can leave, also without {@link Permission#PAY_WITHOUT_PIN}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MandateOutcome grant(
            String account, String customer, MandateScope scope, LocalDate from, Optional<LocalDate> to) {
        Actor actor = authority.require(Permission.CHANGE_CUSTOMERS);
        if (scope == MandateScope.ACT) {
            authority.require(Permission.PAY_WITHOUT_PIN);
        }
        Optional<Account> on = accounts.find(account);
        Optional<CustomerFile> who = customers.file(customer);
        if (on.isEmpty()) {
            return new MandateOutcome.Refused(Reason.ACCOUNT_UNKNOWN);
        }
        long accountId = on.get().id();
        accounts.lock(List.of(accountId));
        if (isClosed(accountId)) {
            return new MandateOutcome.Refused(Reason.ACCOUNT_CLOSED);
        }
        if (who.isEmpty()) {
            return new MandateOutcome.Refused(Reason.CUSTOMER_UNKNOWN);
        }
        if (!KnownDays.include(from) || !to.filter(KnownDays::include).equals(to)) {
            return new MandateOutcome.Refused(Reason.DAYS_UNKNOWN);
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            return new MandateOutcome.Refused(Reason.DAYS_REVERSED);
        }
        CustomerId customerId = who.get().id();
        if (holders(accountId).contains(customerId)) {
            return new MandateOutcome.Refused(Reason.HOLDER);
        }
        if (queries.onAccount(accountId).stream()
                .anyMatch(mandate -> mandate.customer().equals(customerId) && mandate.overlaps(from, to))) {
            return new MandateOutcome.Refused(Reason.MANDATE_THERE);
        }
        long id = queries.grant(accountId, customerId, scope, from, to, actor.name(), now());
        audit.record(
                actor,
                MandateAction.MANDATE_GRANTED,
                AuditSubject.account(on.get().reference()),
                AuditDetails.of("customer", who.get().reference())
                        .with("mandate", id)
                        .with("scope", scope)
                        .with("from", from)
                        .with("to", to.map(LocalDate::toString).orElse("open")));
        return done(id, accountId, MandateChanged.Change.GRANTED);
    }

    /** As it stands now, which may be after we waited for whoever closed it. */
    private boolean isClosed(long account) {
        return accounts.byId(List.of(account)).getFirst().closedOn() != null;
    }

    private List<CustomerId> holders(long account) {
        return Objects.requireNonNullElse(accounts.holders(List.of(account)).get(account), List.of());
    }

    private MandateOutcome done(long mandate, long account, MandateChanged.Change change) {
        Mandate now = queries.find(mandate).orElseThrow();
        events.publishEvent(new MandateChanged(now, change, holders(account)));
        return new MandateOutcome.Done(now);
    }

    /** Brings a mandate's last day forward. A day before its first one means that it never holds. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MandateOutcome end(long mandate, LocalDate last) {
        Actor actor = authority.require(Permission.CHANGE_CUSTOMERS);
        Optional<Mandate> found = queries.find(mandate);
        if (found.isEmpty()) {
            return new MandateOutcome.Refused(Reason.MANDATE_UNKNOWN);
        }
        if (!KnownDays.include(last)) {
            return new MandateOutcome.Refused(Reason.DAYS_UNKNOWN);
        }
        Account account = accounts.find(found.get().accountReference()).orElseThrow();
        accounts.lock(List.of(account.id()));
        Mandate current = queries.find(mandate).orElseThrow();
        if (current.validTo().filter(end -> !end.isAfter(last)).isPresent()) {
            return new MandateOutcome.Refused(Reason.OVER);
        }
        queries.end(mandate, last, actor.name(), now());
        audit.record(
                actor,
                MandateAction.MANDATE_ENDED,
                AuditSubject.account(current.accountReference()),
                AuditDetails.of("customer", current.customerReference())
                        .with("mandate", mandate)
                        .with("to", last));
        return done(mandate, account.id(), MandateChanged.Change.ENDED);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

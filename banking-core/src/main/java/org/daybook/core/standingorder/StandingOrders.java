package org.daybook.core.standingorder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.OrderTransactions;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Sha256;
import org.daybook.core.standingorder.StandingOrderOutcome.Refused;
import org.daybook.core.standingorder.StandingOrderOutcome.Stands;
import org.daybook.core.standingorder.StandingOrderQueries.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Standing orders as staff enter, change and end them; audited with their outcome. */
@Service
public class StandingOrders {

    private final StandingOrderQueries queries;
    private final Accounts accounts;
    private final BusinessDates businessDates;
    private final OrderTransactions transactions;
    private final Authority authority;
    private final AuditTrail audit;

    StandingOrders(
            StandingOrderQueries queries,
            Accounts accounts,
            BusinessDates businessDates,
            OrderTransactions transactions,
            Authority authority,
            AuditTrail audit) {
        this.queries = queries;
        this.accounts = accounts;
        this.businessDates = businessDates;
        this.transactions = transactions;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Enters an order. Sent again with the same key, the answer is the order as it stands now.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_STANDING_ORDERS}
     */
    public StandingOrderOutcome enter(NewStandingOrder wanted) {
        Actor actor = authority.require(Permission.MANAGE_STANDING_ORDERS);
        return transactions.carryOut(_ -> enter(wanted, actor));
    }

    private StandingOrderOutcome enter(NewStandingOrder wanted, Actor actor) {
        Sha256 asked = Sha256.ofFields(wanted.account(), wanted.terms());
        Optional<Asked> before = queries.byKey(wanted.key());
        if (before.isPresent()) {
            return before.get().asked().equals(asked)
                    ? new Stands(before.get().order())
                    : refuse(actor, wanted.account(), StandingOrderRefusal.KEY_USED_FOR_ANOTHER_ORDER);
        }
        Optional<Account> account = accounts.find(wanted.account());
        if (account.isEmpty()) {
            return refuse(actor, "(unknown)", StandingOrderRefusal.ACCOUNT_UNKNOWN);
        }
        // From here on neither is closed before the order stands.
        accounts.lock(Stream.concat(account.stream(), payee(wanted.terms()).stream())
                .map(Account::id)
                .collect(Collectors.toSet()));
        Optional<StandingOrderRefusal> refusal =
                refusal(account.get(), wanted.terms(), wanted.terms().schedule().first());
        if (refusal.isPresent()) {
            return refuse(actor, account.get().reference(), refusal.get());
        }
        StandingOrderId id = queries.enter(wanted, account.get().id(), asked);
        return stands(actor, StandingOrderAction.STANDING_ORDER_ENTERED, id, 1, wanted.terms(), false, account.get());
    }

    /**
     * Gives an order other terms. What fell due before, and was tried, is not touched: no date is paid twice.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_STANDING_ORDERS}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StandingOrderOutcome change(StandingOrderId id, StandingOrderTerms terms) {
        Actor actor = authority.require(Permission.MANAGE_STANDING_ORDERS);
        if (!queries.lock(id)) {
            return new Refused(StandingOrderRefusal.ORDER_UNKNOWN);
        }
        StandingOrder now = queries.find(id).orElseThrow();
        Account account = accounts.byId(List.of(now.accountId())).getFirst();
        if (now.ended()) {
            return refuse(actor, account.reference(), StandingOrderRefusal.ORDER_ENDED);
        }
        // A date that it has may have passed; a new one may not.
        boolean sameStart =
                terms.schedule().first().equals(now.terms().schedule().first());
        Optional<StandingOrderRefusal> refusal = refusal(
                account, terms, sameStart ? LocalDate.MAX : terms.schedule().first());
        if (refusal.isPresent()) {
            return refuse(actor, account.reference(), refusal.get());
        }
        return stands(actor, StandingOrderAction.STANDING_ORDER_CHANGED, id, now.version() + 1, terms, false, account);
    }

    /**
     * Ends an order: nothing of it is tried any more.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_STANDING_ORDERS}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StandingOrderOutcome end(StandingOrderId id) {
        Actor actor = authority.require(Permission.MANAGE_STANDING_ORDERS);
        if (!queries.lock(id)) {
            return new Refused(StandingOrderRefusal.ORDER_UNKNOWN);
        }
        StandingOrder now = queries.find(id).orElseThrow();
        Account account = accounts.byId(List.of(now.accountId())).getFirst();
        return now.ended()
                ? refuse(actor, account.reference(), StandingOrderRefusal.ORDER_ENDED)
                : stands(
                        actor,
                        StandingOrderAction.STANDING_ORDER_ENDED,
                        id,
                        now.version() + 1,
                        now.terms(),
                        true,
                        account);
    }

    /** Ends what an account pays, as part of closing it. Those that are over by themselves are ended, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAllOf(Account account, Actor actor) {
        List<StandingOrderId> inOrder = queries.ofAccount(account.id()).stream()
                .map(StandingOrder::id)
                .sorted(Comparator.comparing(StandingOrderId::value))
                .toList();
        for (StandingOrderId id : inOrder) {
            queries.lock(id);
            StandingOrder now = queries.find(id).orElseThrow();
            if (!now.ended()) {
                stands(
                        actor,
                        StandingOrderAction.STANDING_ORDER_ENDED,
                        id,
                        now.version() + 1,
                        now.terms(),
                        true,
                        account);
            }
        }
    }

    /**
     * The orders that an account pays, the latest first; an unknown account has none.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<StandingOrder> ofAccount(String account) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(account)
                .map(found -> queries.ofAccount(found.id()))
                .orElse(List.of());
    }

    /**
     * What was tried of an order, the latest first.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<StandingOrderTry> tries(StandingOrderId id) {
        authority.require(Permission.SEE_ACCOUNTS);
        return queries.find(id)
                .map(order -> queries.tries(id, order.terms().amount().currency()))
                .orElse(List.of());
    }

    private Optional<StandingOrderRefusal> refusal(Account account, StandingOrderTerms terms, LocalDate begins) {
        Optional<Account> payee = payee(terms);
        if (terms.to() instanceof Beneficiary.Here && payee.isEmpty()) {
            return Optional.of(StandingOrderRefusal.BENEFICIARY_UNKNOWN);
        }
        Optional<LocalDate> date = businessDates.current();
        if (date.isEmpty()) {
            return Optional.of(StandingOrderRefusal.NO_BUSINESS_DATE);
        }
        if (isClosed(account) || payee.filter(this::isClosed).isPresent()) {
            return Optional.of(StandingOrderRefusal.ACCOUNT_CLOSED);
        }
        var currency = terms.amount().currency();
        if (!currency.equals(account.bookedBalance().currency())
                || payee.filter(to -> !to.bookedBalance().currency().equals(currency))
                        .isPresent()) {
            return Optional.of(StandingOrderRefusal.CURRENCY_DIFFERS);
        }
        if (payee.filter(to -> to.id() == account.id()).isPresent()) {
            return Optional.of(StandingOrderRefusal.SAME_ACCOUNT);
        }
        if (!terms.amount().isPositive()) {
            return Optional.of(StandingOrderRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (!terms.schedule().isKnown()) {
            return Optional.of(StandingOrderRefusal.DATES_UNKNOWN);
        }
        return begins.isBefore(date.get()) ? Optional.of(StandingOrderRefusal.FIRST_DATE_PAST) : Optional.empty();
    }

    /** As it stands now, which may be after we waited for whoever closed it. */
    private boolean isClosed(Account account) {
        return accounts.byId(List.of(account.id())).getFirst().closedOn() != null;
    }

    private Optional<Account> payee(StandingOrderTerms terms) {
        return switch (terms.to()) {
            case Beneficiary.Here(String reference) -> accounts.find(reference);
            case Beneficiary.Elsewhere _ -> Optional.empty();
        };
    }

    private StandingOrderOutcome stands(
            Actor actor,
            StandingOrderAction action,
            StandingOrderId id,
            int version,
            StandingOrderTerms terms,
            boolean ended,
            Account account) {
        @Nullable Long to = payee(terms).map(Account::id).orElse(null);
        queries.enterTerms(id, version, terms, to, ended, actor);
        AuditDetails details = AuditDetails.of("standing_order", id.value())
                .with("version", version)
                .with("amount", terms.amount())
                .with("first_date", terms.schedule().first())
                .with("frequency", terms.schedule().frequency());
        audit.record(actor, action, AuditSubject.account(account.reference()), details);
        return new Stands(queries.find(id).orElseThrow());
    }

    private StandingOrderOutcome refuse(Actor actor, String account, StandingOrderRefusal refusal) {
        String subject = accounts.find(account).map(Account::reference).orElse("(unknown)");
        audit.record(
                actor,
                StandingOrderAction.STANDING_ORDER_REFUSED,
                AuditSubject.account(subject),
                AuditDetails.of("refusal", refusal));
        return new Refused(refusal);
    }
}

package org.daybook.core.standingorder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.account.OrderTransactions;
import org.daybook.core.account.TransferCaps;
import org.daybook.core.calendar.BusinessDays;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.DailyCap;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.ledger.Refusal;
import org.daybook.core.security.Actor;
import org.daybook.core.standingorder.StandingOrderQueries.Begun;
import org.daybook.core.standingorder.StandingOrderTry.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;

/** Pays what standing orders make due. For the night: asks for no permission. */
@Service
public class StandingOrderExecutions {

    /** A payment that is refused is tried again on so many further business days, and then given up. */
    public static final int FURTHER_TRIES = 3;

    /** As entries, holds and limits know how they were ordered. */
    public static final String CHANNEL = "STANDING_ORDER";

    private final StandingOrderQueries queries;
    private final BusinessDays businessDays;
    private final Accounts accounts;
    private final LedgerAccounts ledgerAccounts;
    private final Ledger ledger;
    private final TransferCaps caps;
    private final OrderTransactions transactions;

    StandingOrderExecutions(
            StandingOrderQueries queries,
            BusinessDays businessDays,
            Accounts accounts,
            LedgerAccounts ledgerAccounts,
            Ledger ledger,
            TransferCaps caps,
            OrderTransactions transactions) {
        this.queries = queries;
        this.businessDays = businessDays;
        this.accounts = accounts;
        this.ledgerAccounts = ledgerAccounts;
        this.ledger = ledger;
        this.caps = caps;
        this.transactions = transactions;
    }

    /** A payment that fell due. */
    public record Due(StandingOrderId order, LocalDate dueDate) {}

    /**
     * What is to be paid, or tried again, on a business date. On another day than a business day nothing is.
     *
     * @param lastLooked the last order of this list, where there are more to ask for; else none
     */
    public record DueList(List<Due> due, Optional<StandingOrderId> lastLooked) {

        public DueList {
            due = List.copyOf(due);
        }
    }

    /** Looks through so many orders after one; begin after 0. */
    @Transactional(readOnly = true)
    public DueList due(LocalDate date, StandingOrderId after, int orders) {
        if (!businessDays.isBusinessDay(date)) {
            return new DueList(List.of(), Optional.empty());
        }
        List<Begun> begun = queries.begun(date, after, orders);
        List<Due> due = new ArrayList<>();
        for (Begun order : begun) {
            due(order, date).forEach(day -> due.add(new Due(order.order().id(), day)));
        }
        return new DueList(
                due,
                begun.size() < orders
                        ? Optional.empty()
                        : Optional.of(begun.getLast().order().id()));
    }

    /** Dates that were never tried, and those to be tried again. A weekend's come on the next business day by themselves. */
    private Iterable<LocalDate> due(Begun begun, LocalDate date) {
        Schedule schedule = begun.order().terms().schedule();
        LocalDate tried = begun.triedTo() == null ? schedule.first().minusDays(1) : begun.triedTo();
        TreeSet<LocalDate> due = new TreeSet<>(schedule.dueAfter(tried, date));
        if (begun.triedTo() != null) {
            due.addAll(queries.pending(begun.order().id()));
        }
        return due;
    }

    /**
     * Tries to pay what fell due, once for a business date; done before, it changes nothing.
     *
     * @param held called within each transaction that is tried, to make sure that nobody has taken the work over
     * @return what became of it; empty if there was nothing to do any more
     */
    public Optional<StandingOrderTry> execute(Due due, LocalDate date, Actor actor, Runnable held) {
        return transactions.carryOut(transaction -> {
            held.run();
            return execute(due, date, actor, transaction);
        });
    }

    private Optional<StandingOrderTry> execute(Due due, LocalDate date, Actor actor, TransactionStatus transaction) {
        queries.lock(due.order);
        StandingOrder order = queries.find(due.order).orElseThrow();
        List<StandingOrderTry> before =
                queries.tries(due.order, due.dueDate, order.terms().amount().currency());
        boolean settled = before.stream()
                .anyMatch(earlier ->
                        earlier.result() != Result.REFUSED || !earlier.triedOn().isBefore(date));
        boolean changedMeanwhile = before.isEmpty() && !order.terms().schedule().isDue(due.dueDate);
        if (order.ended() || settled || changedMeanwhile) {
            return Optional.empty();
        }
        Optional<CounterRefusal> refusal =
                pay(order, due, date, actor, transaction).map(CounterRefusal::of);
        int number = before.size() + 1;
        Result result =
                refusal.isEmpty() ? Result.EXECUTED : number <= FURTHER_TRIES ? Result.REFUSED : Result.GIVEN_UP;
        StandingOrderTry tried = new StandingOrderTry(
                due.dueDate, number, date, result, refusal, order.terms().amount());
        queries.enterTry(due.order, tried, actor.toString());
        return Optional.of(tried);
    }

    /** The reason against it; empty if it was paid. */
    private Optional<Refusal> pay(
            StandingOrder order, Due due, LocalDate date, Actor actor, TransactionStatus transaction) {
        Optional<Refusal> refusal = post(order, due, date, date, actor, transaction);
        if (refusal.equals(Optional.of(Refusal.BOOKING_DATE_GOES_BACK))) {
            // The business date has moved on before this night. The accounts are locked now, so their dates stay.
            return post(order, due, date, latestBookingDate(order, date), actor, transaction);
        }
        return refusal;
    }

    /** What is refused is undone, and with it the ledger's memory of the key: the next try has the same one. */
    private Optional<Refusal> post(
            StandingOrder order,
            Due due,
            LocalDate date,
            LocalDate booking,
            Actor actor,
            TransactionStatus transaction) {
        EntryOrder entry = entry(order, due, date, booking, actor);
        Object before = transaction.createSavepoint();
        return switch (ledger.post(entry)) {
            case PostingOutcome.Posted _ -> Optional.empty();
            case PostingOutcome.Refused refused -> {
                transaction.rollbackToSavepoint(before);
                yield Optional.of(refused.refusal());
            }
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                throw new IllegalStateException("Paid without a try on file: " + used.idempotencyKey());
        };
    }

    private EntryOrder entry(StandingOrder order, Due due, LocalDate date, LocalDate booking, Actor actor) {
        Account payer = accounts.byId(List.of(order.accountId())).getFirst();
        String key = "standing-order/" + order.id().value() + "/" + due.dueDate;
        StandingOrderTerms terms = order.terms();
        List<DailyCap> limits = caps.caps(payer, CHANNEL, booking);
        return new EntryOrder(
                new EntryOrder.Origin(key, key, null, CHANNEL, actor.toString()),
                "STANDING_ORDER",
                payer.ledgerAccount(),
                payee(order)
                        .map(Account::ledgerAccount)
                        .orElseGet(() -> ledgerAccounts.ofBank(
                                BankRole.CLEARING, terms.amount().currency())),
                terms.amount(),
                new EntryOrder.Dates(booking, date, null),
                terms.narrative(),
                counterparty(terms.to()),
                null,
                limits);
    }

    private static EntryOrder.Counterparty counterparty(Beneficiary to) {
        return switch (to) {
            case Beneficiary.Here _ -> EntryOrder.Counterparty.UNKNOWN;
            case Beneficiary.Elsewhere there ->
                new EntryOrder.Counterparty(there.bank(), there.account(), there.name(), there.country());
        };
    }

    private Optional<Account> payee(StandingOrder order) {
        return switch (order.terms().to()) {
            case Beneficiary.Here(String reference) -> accounts.find(reference);
            case Beneficiary.Elsewhere _ -> Optional.empty();
        };
    }

    private LocalDate latestBookingDate(StandingOrder order, LocalDate date) {
        Account payer = accounts.byId(List.of(order.accountId())).getFirst();
        return Stream.of(
                        Optional.of(date),
                        Optional.ofNullable(payer.lastBookingDate()),
                        payee(order).map(Account::lastBookingDate))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}

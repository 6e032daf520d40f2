package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.OrderSides.Sides;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * Deposits, withdrawals and transfers as ordered at a counter or through a channel, each booked on the business date and
 * within the daily limits of the account that is paid in to, or pays.
 *
 * <p>Safe to be sent again with the same key: on another day, or with the limit used up, too, the answer is the first one. Each
 * order is a transaction of its own, tried again as a whole when the server chose it as the victim of a deadlock. Orders of
 * staff are audited with their outcome. Every method asks for {@link Permission#POST_ENTRIES}.
 */
@Service
public class CounterEntries {

    private final OrderSides orderSides;
    private final OrderPosting posting;
    private final OrderTransactions transactions;
    private final Authority authority;
    private final AuditTrail audit;

    CounterEntries(
            OrderSides orderSides,
            OrderPosting posting,
            OrderTransactions transactions,
            Authority authority,
            AuditTrail audit) {
        this.orderSides = orderSides;
        this.posting = posting;
        this.transactions = transactions;
        this.authority = authority;
        this.audit = audit;
    }

    /** Takes cash in. */
    public CounterOutcome deposit(Deposit order) {
        return carryOut(order);
    }

    /** Pays cash out. */
    public CounterOutcome withdraw(Withdrawal order) {
        return carryOut(order);
    }

    /** Sends money to an account of this bank, or of another through clearing. */
    public CounterOutcome transfer(Transfer order) {
        return carryOut(order);
    }

    private CounterOutcome carryOut(CounterOrder order) {
        Actor actor = authority.require(Permission.POST_ENTRIES);
        Sides sides = orderSides.of(order);
        return transactions.carryOut(status -> carryOut(order, sides, actor));
    }

    private CounterOutcome carryOut(CounterOrder order, Sides sides, Actor actor) {
        String key = ledgerKey(order);
        Optional<LocalDate> before = posting.bookingDateOf(key);
        CounterOutcome outcome =
                switch (sides) {
                    case Sides.Missing missing -> new CounterOutcome.Refused(missing.refusal());
                    case Sides.Found found -> posting.post(order, key, found, before, actor);
                };
        if (actor.isStaff()) {
            record(order, sides, outcome, before.isPresent(), actor);
        }
        return outcome;
    }

    /** Apart from the keys of imports, which begin otherwise. */
    private static String ledgerKey(CounterOrder order) {
        return "counter/" + order.key();
    }

    private void record(CounterOrder order, Sides sides, CounterOutcome outcome, boolean repeated, Actor actor) {
        AuditSubject subject =
                switch (sides) {
                    case Sides.Found found ->
                        AuditSubject.account(found.account().reference());
                    case Sides.Missing missing -> AuditSubject.account("(unknown)");
                };
        AuditDetails details = AuditDetails.of("amount", order.amount())
                .with(
                        "kind",
                        switch (order) {
                            case Deposit deposit -> "DEPOSIT";
                            case Withdrawal withdrawal -> "WITHDRAWAL";
                            case Transfer transfer -> "TRANSFER";
                        })
                .with("repeated", repeated);
        switch (outcome) {
            case CounterOutcome.Posted posted ->
                audit.record(
                        actor,
                        AccountAction.ENTRY_POSTED,
                        subject,
                        details.with("entry", posted.entry().value()).with("booking_date", posted.bookingDate()));
            case CounterOutcome.Refused refused ->
                audit.record(actor, AccountAction.ENTRY_REFUSED, subject, details.with("refusal", refused.refusal()));
        }
    }
}

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
import org.springframework.stereotype.Service;

/**
 * Carries out deposits, withdrawals and transfers for features that have made sure who orders them and may. Asks for no
 * permission; what {@link CounterEntries} says of keys, limits and the audit trail holds here.
 */
@Service
public class CustomerOrders {

    private final OrderSides orderSides;
    private final OrderPosting posting;
    private final OrderTransactions transactions;
    private final AuditTrail audit;

    CustomerOrders(OrderSides orderSides, OrderPosting posting, OrderTransactions transactions, AuditTrail audit) {
        this.orderSides = orderSides;
        this.posting = posting;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Posts or refuses, in a transaction of its own. */
    public CounterOutcome carryOut(CounterOrder order, Actor actor) {
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

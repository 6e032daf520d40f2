package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.account.ReversalOutcome.Reason;
import org.daybook.core.account.ReversalQueries.OwnReversals;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Journal;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.JournalLine;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Takes entries back for staff, each by its mirror image, once, on the business date and with the value date of the original.
 *
 * <p>One person may do it up to an amount on a business date ({@code daybook.reversals.alone-up-to}), in one entry or in many; above
 * it {@link SecondPerson} is asked. What two have agreed on counts for neither. A daily limit that the original used stays used.
 * Safe to be sent again with the same key. Joins the caller's transaction if there is one, so that an approval and its effect can
 * be one.
 */
@Service
public class Reversals {

    private final Ledger ledger;
    private final Journal journal;
    private final ReversalQueries queries;
    private final ReversalThresholds thresholds;
    private final ObjectProvider<SecondPerson> secondPerson;
    private final BusinessDates businessDates;
    private final OrderTransactions transactions;
    private final Authority authority;
    private final AuditTrail audit;

    Reversals(
            Ledger ledger,
            Journal journal,
            ReversalQueries queries,
            ReversalThresholds thresholds,
            ObjectProvider<SecondPerson> secondPerson,
            BusinessDates businessDates,
            OrderTransactions transactions,
            Authority authority,
            AuditTrail audit) {
        this.ledger = ledger;
        this.journal = journal;
        this.queries = queries;
        this.thresholds = thresholds;
        this.secondPerson = secondPerson;
        this.businessDates = businessDates;
        this.transactions = transactions;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Takes an entry back.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#REVERSE_ENTRIES}
     */
    public ReversalOutcome reverse(ReversalOrder order) {
        Actor actor = authority.require(Permission.REVERSE_ENTRIES);
        return transactions.joinOrCarryOut(() -> {
            Optional<LocalDate> before = ledger.bookingDateOf(ledgerKey(order));
            ReversalOutcome outcome = carryOut(order, before, actor);
            record(order, outcome, before.isPresent(), actor);
            return outcome;
        });
    }

    private ReversalOutcome carryOut(ReversalOrder order, Optional<LocalDate> before, Actor actor) {
        Optional<JournalLine> original =
                journal.lines(List.of(order.entry())).stream().findFirst();
        if (original.isEmpty()) {
            return new ReversalOutcome.Refused(Reason.ENTRY_UNKNOWN);
        }
        Optional<LocalDate> booking = before.or(businessDates::hold);
        if (booking.isEmpty()) {
            return new ReversalOutcome.Refused(Reason.NO_BUSINESS_DATE);
        }
        if (before.isPresent()) {
            return post(order, booking.get(), _ -> {}, actor);
        }
        Money amount = original.get().amount();
        Money most = thresholds.alone(amount.currency());
        OwnReversals own = queries.ownReversals(actor, booking.get(), amount.currency());
        boolean agreed = agreed(order, original.get(), actor);
        if (!agreed && own.exceed(most, amount)) {
            return new ReversalOutcome.Refused(Reason.SECOND_PERSON_NEEDED);
        }
        return post(
                order,
                booking.get(),
                reversal -> {
                    queries.enterReason(reversal, order.reason(), actor);
                    if (!agreed) {
                        queries.enterOwn(reversal, own, most, actor);
                    }
                },
                actor);
    }

    private boolean agreed(ReversalOrder order, JournalLine original, Actor asker) {
        SecondPerson.Matter matter = new SecondPerson.Matter.Reversal(original.id(), original.amount(), order.reason());
        return secondPerson.stream().anyMatch(port -> port.agreesTo(matter, asker));
    }

    private ReversalOutcome post(
            ReversalOrder order, LocalDate booking, Consumer<JournalEntryId> firstTime, Actor actor) {
        String key = ledgerKey(order);
        EntryOrder.Origin origin =
                new EntryOrder.Origin(key, OrderPosting.event(key), null, order.channel(), actor.toString());
        return switch (ledger.reverse(order.entry(), origin, booking, order.narrative())) {
            case PostingOutcome.Posted posted -> {
                firstTime.accept(posted.entry());
                yield new ReversalOutcome.Reversed(posted.entry(), booking, posted.recordedAt());
            }
            case PostingOutcome.Refused refused -> new ReversalOutcome.Refused(Reason.of(refused.refusal()));
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                new ReversalOutcome.Refused(Reason.KEY_USED_FOR_ANOTHER_ORDER);
        };
    }

    private static String ledgerKey(ReversalOrder order) {
        return "reversal/" + order.key();
    }

    /** Not the reason, which is free text. */
    private void record(ReversalOrder order, ReversalOutcome outcome, boolean repeated, Actor actor) {
        AuditSubject subject =
                new AuditSubject("entry", Long.toString(order.entry().value()));
        AuditDetails details = AuditDetails.of("repeated", repeated);
        switch (outcome) {
            case ReversalOutcome.Reversed reversed ->
                audit.record(
                        actor,
                        AccountAction.ENTRY_REVERSED,
                        subject,
                        details.with("reversal", reversed.entry().value())
                                .with("booking_date", reversed.bookingDate()));
            case ReversalOutcome.Refused refused ->
                audit.record(actor, AccountAction.REVERSAL_REFUSED, subject, details.with("refusal", refused.reason()));
        }
    }
}

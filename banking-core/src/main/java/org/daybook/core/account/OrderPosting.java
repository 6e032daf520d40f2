package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.OrderSides.Sides;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.PostingOutcome;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Component;

/** Posts counter orders on the business date and within their account's daily limits, in the caller's transaction. */
@Component
class OrderPosting {

    /** Of an event's name. */
    private static final int LONGEST_EVENT = 80;

    private final Ledger ledger;
    private final BusinessDates businessDates;
    private final DailyLimits limits;

    OrderPosting(Ledger ledger, BusinessDates businessDates, DailyLimits limits) {
        this.ledger = ledger;
        this.businessDates = businessDates;
        this.limits = limits;
    }

    /** The booking date with which a key was posted or refused, if it was. */
    Optional<LocalDate> bookingDateOf(String ledgerKey) {
        return ledger.bookingDateOf(ledgerKey);
    }

    /**
     * Posts or refuses.
     *
     * @param ledgerKey the order's key with a prefix that no other caller of the books has
     * @param before the booking date of that key as it was looked up: a key on file keeps its date, or a retry after the
     *     business date has moved would be another order
     */
    CounterOutcome post(
            CounterOrder order, String ledgerKey, Sides.Found sides, Optional<LocalDate> before, Actor actor) {
        Optional<LocalDate> booking = before.or(businessDates::hold);
        if (booking.isEmpty()) {
            return new CounterOutcome.Refused(CounterRefusal.NO_BUSINESS_DATE);
        }
        CounterOutcome outcome = post(order, ledgerKey, sides, booking.get(), actor);
        if (before.isEmpty() && outcome.equals(new CounterOutcome.Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER))) {
            // Put on file by somebody else since we looked, perhaps just before the business date moved.
            LocalDate meanwhile = ledger.bookingDateOf(ledgerKey).orElseThrow();
            return post(order, ledgerKey, sides, meanwhile, actor);
        }
        return outcome;
    }

    private CounterOutcome post(
            CounterOrder order, String ledgerKey, Sides.Found sides, LocalDate booking, Actor actor) {
        return switch (ledger.post(entry(order, ledgerKey, sides, booking, actor))) {
            case PostingOutcome.Posted posted ->
                new CounterOutcome.Posted(posted.entry(), booking, posted.recordedAt());
            case PostingOutcome.Refused refused -> new CounterOutcome.Refused(CounterRefusal.of(refused.refusal()));
            case PostingOutcome.KeyUsedForAnotherOrder used ->
                new CounterOutcome.Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER);
        };
    }

    private EntryOrder entry(CounterOrder order, String ledgerKey, Sides.Found sides, LocalDate booking, Actor actor) {
        return new EntryOrder(
                        new EntryOrder.Origin(ledgerKey, event(ledgerKey), null, order.channel(), actor.toString()),
                        sides.kind(),
                        sides.debit(),
                        sides.credit(),
                        order.amount(),
                        EntryOrder.Dates.on(booking),
                        order.narrative(),
                        sides.counterparty(),
                        null)
                .within(limits.caps(sides.account(), sides.ordered(), order.channel(), booking));
    }

    /** The key itself, or its digest where that is too long for an event. */
    static String event(String ledgerKey) {
        return ledgerKey.length() <= LONGEST_EVENT
                ? ledgerKey
                : Sha256.ofFields(ledgerKey).hex();
    }
}

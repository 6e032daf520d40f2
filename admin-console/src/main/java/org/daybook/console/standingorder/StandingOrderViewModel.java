package org.daybook.console.standingorder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrderTry;

/** How standing orders read, and which schedules can be asked for. */
final class StandingOrderViewModel {

    private StandingOrderViewModel() {}

    /** Where an order stands. */
    enum State {
        RUNS,
        /** Its last date is past. */
        OVER,
        ENDED
    }

    static State state(StandingOrder order, LocalDate date) {
        if (order.ended()) {
            return State.ENDED;
        }
        return order.terms().schedule().nextOnOrAfter(date).isPresent() ? State.RUNS : State.OVER;
    }

    static Badge badge(State state) {
        return switch (state) {
            case RUNS -> new Badge("Runs", Badge.Tone.LIVE);
            case OVER -> new Badge("Over", Badge.Tone.QUIET);
            case ENDED -> new Badge("Ended", Badge.Tone.QUIET);
        };
    }

    /** The next due date, on the business date or after it; none of an order that is ended or over. */
    static Optional<LocalDate> next(StandingOrder order, LocalDate date) {
        return order.ended() ? Optional.empty() : order.terms().schedule().nextOnOrAfter(date);
    }

    static String words(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY -> "Every week";
            case MONTHLY -> "Every month";
            case END_OF_MONTH -> "At the end of every month";
        };
    }

    static String words(Schedule schedule) {
        return words(schedule.frequency()) + " from " + Words.date(schedule.first())
                + (schedule.last() == null ? "" : " to " + Words.date(schedule.last()));
    }

    static String words(Beneficiary to) {
        return switch (to) {
            case Beneficiary.Here(String account) -> account;
            case Beneficiary.Elsewhere there -> there.name() + " · " + there.account() + " · " + there.bank();
        };
    }

    static String words(StandingOrderTry tried) {
        String outcome =
                switch (tried.result()) {
                    case EXECUTED -> "Paid";
                    case REFUSED -> "Refused, to be tried again";
                    case GIVEN_UP -> "Refused, given up";
                };
        return outcome + tried.refusal().map(why -> ": " + why.sentence()).orElse("");
    }

    /** Why there is no such schedule; empty if there is one. */
    static Optional<String> fault(LocalDate first, Frequency frequency, Optional<LocalDate> last) {
        if (last.filter(day -> day.isBefore(first)).isPresent()) {
            return Optional.of("The last date is before the first one.");
        }
        return frequency == Frequency.END_OF_MONTH
                        && !first.equals(YearMonth.from(first).atEndOfMonth())
                ? Optional.of("The first date has to be the last day of its month.")
                : Optional.empty();
    }
}

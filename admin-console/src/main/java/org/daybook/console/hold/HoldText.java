package org.daybook.console.hold;

import java.util.Optional;
import org.daybook.console.shared.Badge.Tone;
import org.daybook.console.shared.Words;
import org.daybook.core.account.HoldAnswer;
import org.daybook.core.ledger.Hold;

/** How a hold reads. */
final class HoldText {

    private HoldText() {}

    static String state(Hold hold) {
        return hold.end()
                .map(end -> switch (end.how()) {
                    case CAPTURED -> "Captured " + Words.amount(end.captured()) + " on " + Words.date(end.endedOn());
                    case RELEASED -> "Released on " + Words.date(end.endedOn());
                    case EXPIRED -> "Expired on " + Words.date(end.endedOn());
                })
                .orElse("Held");
    }

    static Tone tone(Hold hold) {
        return hold.isOpen() ? Tone.LIVE : Tone.QUIET;
    }

    /** Who placed it: the name alone. */
    static String by(Hold hold) {
        return hold.actor().substring(hold.actor().indexOf(' ') + 1);
    }

    /** What was done, for a notice; empty if it was refused. */
    static Optional<String> done(HoldAnswer answer) {
        return switch (answer) {
            case HoldAnswer.Placed(Hold hold) ->
                Optional.of(Words.amount(hold.amount()) + " are held until " + Words.date(hold.expiresOn()) + ".");
            case HoldAnswer.Captured captured ->
                Optional.of(Words.amount(captured.amount()) + " captured and booked on "
                        + Words.date(captured.bookingDate()) + ", entry "
                        + captured.entry().value() + "; " + Words.amount(captured.released())
                        + " are available again.");
            case HoldAnswer.Released(Hold hold) -> Optional.of(Words.amount(hold.amount()) + " are available again.");
            case HoldAnswer.HoldUnknown unknown -> Optional.empty();
            case HoldAnswer.HoldEnded ended -> Optional.empty();
            case HoldAnswer.MoreThanHeld more -> Optional.empty();
            case HoldAnswer.ExpiryUnfit unfit -> Optional.empty();
            case HoldAnswer.Refused refused -> Optional.empty();
        };
    }
}

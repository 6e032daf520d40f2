package org.daybook.batch.night;

import java.util.function.Function;
import org.daybook.batch.job.DatedWork.Outcome;

/** How a step of the night ended. */
sealed interface StepOutcome {

    /**
     * All of it is done.
     *
     * @param words what it came to, for people
     */
    record Done(String words) implements StepOutcome {}

    record Stopped() implements StepOutcome {}

    /**
     * It cannot be done; the night stays open.
     *
     * @param reason a sentence
     */
    record Refused(String reason) implements StepOutcome {}

    /**
     * Of work that books on the date before it is closed.
     *
     * @param words what its result came to, for people
     */
    static <T> StepOutcome of(Outcome<T> outcome, Function<T, String> words) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> new Done(words.apply(result));
            case Outcome.DoneBefore<T> _ -> new Done("done before the date was closed");
            case Outcome.Refused<T>(String reason) -> new Refused(reason);
            case Outcome.Stopped<T> _ -> new Stopped();
        };
    }
}

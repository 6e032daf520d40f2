package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What is done again and again.
 *
 * @param rhythm when
 * @param deed what
 */
record Habit(Rhythm rhythm, Deed deed) {

    static Habit of(Rhythm rhythm, Single deed) {
        return new Habit(rhythm, (day, chance) -> List.of(deed.on(day, chance)));
    }

    List<Payment> on(LocalDate day, Chance chance) {
        return rhythm.beats(day, chance) ? deed.on(day, chance) : List.of();
    }

    @FunctionalInterface
    interface Deed {
        List<Payment> on(LocalDate day, Chance chance);
    }

    @FunctionalInterface
    interface Single {
        Payment on(LocalDate day, Chance chance);
    }
}

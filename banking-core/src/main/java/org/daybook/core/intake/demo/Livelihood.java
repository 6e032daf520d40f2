package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.money.Money;

/**
 * An account with what is done through it.
 *
 * @param opening what it held before the first day; zero if it was opened later
 * @param habits may grow while the village is being settled
 */
record Livelihood(DemoAccount account, Money opening, List<Habit> habits, Chance chance) {

    void has(Habit habit) {
        habits.add(habit);
    }

    List<Payment> on(LocalDate day) {
        if (day.isBefore(account.openedOn())) {
            return List.of();
        }
        return habits.stream().flatMap(habit -> habit.on(day, chance).stream()).toList();
    }
}

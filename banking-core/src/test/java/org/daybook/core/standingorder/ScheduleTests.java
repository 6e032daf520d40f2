package org.daybook.core.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.core.test.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    @Test
    void fallsDueEachWeek() {
        assertThat(due("2026-03-02", Frequency.WEEKLY, null, "2026-03-01", "2026-03-23"))
                .containsExactly(days("2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"));
        assertThat(due("2026-03-02", Frequency.WEEKLY, "2026-03-15", "2026-03-02", "2026-03-23"))
                .containsExactly(days("2026-03-09"));
    }

    @Test
    void shortMonthShortensNoneAfterIt() {
        assertThat(due("2026-01-31", Frequency.MONTHLY, null, "2026-01-31", "2026-05-31"))
                .containsExactly(days("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"));
        assertThat(due("2028-01-30", Frequency.MONTHLY, null, "2028-01-30", "2028-03-31"))
                .containsExactly(days("2028-02-29", "2028-03-30"));
    }

    @Test
    void endOfMonthStaysTheEnd() {
        assertThat(due("2026-02-28", Frequency.END_OF_MONTH, null, "2026-02-27", "2026-05-30"))
                .containsExactly(days("2026-02-28", "2026-03-31", "2026-04-30"));
        assertThat(due("2026-02-28", Frequency.MONTHLY, null, "2026-02-28", "2026-04-30"))
                .containsExactly(days("2026-03-28", "2026-04-28"));
    }

    @Test
    void schedulesThatContradictThemselvesAreNone() {
        assertThatThrownBy(() -> new Schedule(day("2026-03-30"), Frequency.END_OF_MONTH, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(day("2026-03-30"), Frequency.WEEKLY, day("2026-03-29")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Asked in any pieces, the dates are the same, each once. */
    @Test
    void piecesComeToTheWhole() {
        Random random = new Random(Seeds.next());
        for (int i = 0; i < 2_000; i++) {
            Frequency frequency = Frequency.values()[random.nextInt(3)];
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
            first = frequency == Frequency.END_OF_MONTH ? first.withDayOfMonth(first.lengthOfMonth()) : first;
            Schedule schedule = new Schedule(first, frequency, null);
            LocalDate from = first.minusDays(random.nextInt(100));
            LocalDate middle = from.plusDays(random.nextInt(300));
            LocalDate to = middle.plusDays(random.nextInt(300));

            assertThat(Stream.concat(schedule.dueAfter(from, middle).stream(), schedule.dueAfter(middle, to).stream()))
                    .as("%s from %s by %s to %s", schedule, from, middle, to)
                    .containsExactlyElementsOf(from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(schedule::isDue)
                            .toList());
        }
    }

    private static List<LocalDate> due(
            String first, Frequency frequency, @Nullable String last, String after, String through) {
        return new Schedule(day(first), frequency, last == null ? null : day(last)).dueAfter(day(after), day(through));
    }

    private static LocalDate[] days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

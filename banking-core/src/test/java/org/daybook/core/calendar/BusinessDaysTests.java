package org.daybook.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 30);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 31);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    private final BusinessDays days = date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

    @Test
    void findsTheNeighbours() {
        assertThat(days.next(FRIDAY)).isEqualTo(MONDAY);
        assertThat(days.next(SATURDAY)).isEqualTo(MONDAY);
        assertThat(days.previous(MONDAY)).isEqualTo(FRIDAY);
        assertThat(days.previous(FRIDAY)).isEqualTo(FRIDAY.minusDays(1));
        assertThat(days.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
    }

    @Test
    void adjustsToTheFollowingDay() {
        assertThat(days.adjust(SATURDAY, DayConvention.FOLLOWING)).isEqualTo(MONDAY);
        assertThat(days.adjust(MONDAY, DayConvention.FOLLOWING)).isEqualTo(MONDAY);
    }

    @Test
    void staysInItsMonthWhereTheConventionIsModified() {
        assertThat(days.adjust(SATURDAY, DayConvention.MODIFIED_FOLLOWING)).isEqualTo(FRIDAY);
        assertThat(days.adjust(SATURDAY.minusDays(7), DayConvention.MODIFIED_FOLLOWING))
                .isEqualTo(LocalDate.of(2026, 1, 26));
    }
}

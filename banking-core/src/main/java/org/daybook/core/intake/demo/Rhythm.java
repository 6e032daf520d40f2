package org.daybook.core.intake.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** On which days something is done. */
@FunctionalInterface
interface Rhythm {

    boolean beats(LocalDate day, Chance chance);

    static Rhythm monthlyOn(int dayOfMonth) {
        return (day, _) -> day.getDayOfMonth() == dayOfMonth;
    }

    /** On that day or, where it is not a working day, the next that is one. */
    static Rhythm monthlyFrom(int dayOfMonth) {
        return (day, _) -> day.equals(workingDayFrom(day.withDayOfMonth(dayOfMonth)));
    }

    /** The same in January, April, July and October. */
    static Rhythm quarterlyFrom(int dayOfMonth) {
        return (day, chance) ->
                day.getMonthValue() % 3 == 1 && monthlyFrom(dayOfMonth).beats(day, chance);
    }

    static Rhythm yearlyOn(int month, int dayOfMonth) {
        return (day, _) -> day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    static Rhythm lastWorkingDayOfMonth() {
        return (day, _) -> day.equals(lastWorkingDay(day));
    }

    /** Any day, now and then. */
    static Rhythm someDays(int percent) {
        return (_, chance) -> chance.percent(percent);
    }

    static Rhythm workingDays(int percent) {
        return (day, chance) -> isWorkingDay(day) && chance.percent(percent);
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    static LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static LocalDate lastWorkingDay(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
        return isWorkingDay(last) ? last : last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }
}

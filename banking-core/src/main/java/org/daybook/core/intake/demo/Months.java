package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.Locale;

/** Months and days as payments name them: in digits, which all languages share. */
final class Months {

    private Months() {}

    static String of(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%d", day.getMonthValue(), day.getYear());
    }

    static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    static boolean isSummer(LocalDate day) {
        return day.getMonthValue() >= 6 && day.getMonthValue() <= 8;
    }
}

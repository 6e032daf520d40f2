package org.daybook.console.analytics;

import java.time.LocalDate;
import java.util.function.Function;
import org.daybook.console.shared.Words;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table and of the file that is made of it.
 *
 * @param shown as people read it
 * @param exported as a file says it: dates as ISO has them, figures without grouping
 */
record Field<T>(String header, Function<T, String> shown, Function<T, String> exported, boolean figure) {

    static <T> Field<T> text(String header, Function<T, String> text) {
        return new Field<>(header, text, text, false);
    }

    static <T> Field<T> date(String header, Function<T, @Nullable LocalDate> date) {
        return new Field<>(
                header, row -> written(date.apply(row), true), row -> written(date.apply(row), false), false);
    }

    private static String written(@Nullable LocalDate date, boolean forPeople) {
        if (date == null) {
            return "";
        }
        return forPeople ? Words.date(date) : date.toString();
    }

    static <T> Field<T> count(String header, Function<T, Long> count) {
        return new Field<>(header, row -> Words.count(count.apply(row)), row -> Long.toString(count.apply(row)), true);
    }

    static <T> Field<T> amount(String header, Function<T, Money> amount) {
        return new Field<>(
                header,
                row -> Words.figure(amount.apply(row)),
                row -> amount.apply(row).toPlainString(),
                true);
    }
}

package org.daybook.core.language;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one language writes dates.
 *
 * @param shortPattern for columns of dates; knows {@code {dd}}, {@code {MM}} and {@code {yyyy}}
 * @param longPattern for running text; knows {@code {d}}, {@code {month}} and {@code {yyyy}} too
 * @param months the twelve names in the form they have in a date
 */
public record Dates(String shortPattern, String longPattern, List<String> months) {

    public Dates {
        months = List.copyOf(months);
    }

    static Dates of(Wording wording) {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> wording.text("month." + month))
                .toList();
        return new Dates(wording.text("date.short"), wording.text("date.long"), months);
    }

    /** Digits only, always of one length, e.g. {@code 28/02/1994}. */
    public String inDigits(LocalDate date) {
        return written(shortPattern, date);
    }

    /** With the month's name, e.g. {@code 28 February 1994}. */
    public String inWords(LocalDate date) {
        return written(longPattern, date);
    }

    private String written(String pattern, LocalDate date) {
        StringBuilder text = new StringBuilder(24);
        int position = 0;
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            if (c == '{') {
                int end = pattern.indexOf('}', position);
                append(text, pattern.substring(position + 1, end), date);
                position = end + 1;
            } else {
                text.append(c);
                position++;
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, String field, LocalDate date) {
        switch (field) {
            case "d" -> text.append(date.getDayOfMonth());
            case "dd" -> appendTwoDigits(text, date.getDayOfMonth());
            case "MM" -> appendTwoDigits(text, date.getMonthValue());
            case "month" -> text.append(months.get(date.getMonthValue() - 1));
            case "yyyy" -> text.append(date.getYear());
            default -> throw new IllegalArgumentException("Dates have no field " + field);
        }
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

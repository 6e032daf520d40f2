package org.daybook.core.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How one language writes dates, by patterns such as {@code {dd}/{MM}/{yyyy}}. Immutable. */
public final class Dates {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    /** A piece of a pattern, adding itself to a text. */
    private interface Piece {
        void append(StringBuilder text, LocalDate date);
    }

    private final List<Piece> digits;
    private final List<Piece> words;

    /**
     * Takes the patterns apart.
     *
     * @param shortPattern for columns of dates
     * @param longPattern for running text
     * @param months the twelve names in the form they have in a date
     */
    Dates(String shortPattern, String longPattern, List<String> months) {
        digits = pieces(shortPattern, months);
        words = pieces(longPattern, months);
    }

    static Dates of(Wording wording) {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> wording.text("month." + month))
                .toList();
        return new Dates(wording.text("date.short"), wording.text("date.long"), months);
    }

    /** Digits only, always of one length, e.g. {@code 28/02/1994}. */
    public String inDigits(LocalDate date) {
        return written(digits, date);
    }

    /** With the month's name, e.g. {@code 28 February 1994}. */
    public String inWords(LocalDate date) {
        return written(words, date);
    }

    private static String written(List<Piece> pieces, LocalDate date) {
        StringBuilder text = new StringBuilder(24);
        for (Piece piece : pieces) {
            piece.append(text, date);
        }
        return text.toString();
    }

    private static List<Piece> pieces(String pattern, List<String> months) {
        List<Piece> pieces = new ArrayList<>();
        Matcher field = FIELD.matcher(pattern);
        int position = 0;
        while (field.find()) {
            String between = pattern.substring(position, field.start());
            pieces.add((text, date) -> text.append(between));
            pieces.add(piece(field.group(1), months));
            position = field.end();
        }
        String rest = pattern.substring(position);
        pieces.add((text, date) -> text.append(rest));
        return List.copyOf(pieces);
    }

    private static Piece piece(String field, List<String> months) {
        return switch (field) {
            case "d" -> (text, date) -> text.append(date.getDayOfMonth());
            case "dd" -> (text, date) -> appendTwoDigits(text, date.getDayOfMonth());
            case "MM" -> (text, date) -> appendTwoDigits(text, date.getMonthValue());
            case "month" -> (text, date) -> text.append(months.get(date.getMonthValue() - 1));
            case "yyyy" -> (text, date) -> text.append(date.getYear());
            default -> throw new IllegalArgumentException("Dates have no field " + field);
        };
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

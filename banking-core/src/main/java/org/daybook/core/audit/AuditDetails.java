package org.daybook.core.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What else is to be known of an action: codes, amounts, dates, references. Never personal data and never free text; the
 * form of the values keeps most of it out.
 *
 * @param values by name, 1 to 40 of {@code a-z 0-9 _}; each value at most 120 printable ASCII characters without {@code @}
 */
public record AuditDetails(SortedMap<String, String> values) {

    public static final AuditDetails NONE = new AuditDetails(new TreeMap<>());

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[ -?A-~]{0,120}");
    private static final int LONGEST_TEXT = 2_000;

    public AuditDetails {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not the name of a detail: " + name);
            }
            if (!VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("The detail " + name + " holds what the audit trail does not take");
            }
        });
        if (!fits(values)) {
            throw new IllegalArgumentException("The details are longer than " + LONGEST_TEXT + " characters");
        }
    }

    public static AuditDetails of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** One detail more, or another value of one that is there. */
    public AuditDetails with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new AuditDetails(more);
    }

    /** Whether they are no longer than details can be. */
    public static boolean fits(SortedMap<String, String> values) {
        return text(values).length() <= LONGEST_TEXT;
    }

    /** One line {@code name=value} for each, by name, each ended by a line feed. */
    public String text() {
        return text(values);
    }

    /** The details of a {@link #text} of before. */
    public static AuditDetails parse(String text) {
        return new AuditDetails(new TreeMap<>(text.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]))));
    }

    private static String text(Map<String, String> sorted) {
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }
}

package org.daybook.core.intake.internal;

import org.jspecify.annotations.Nullable;

/** What may stand in a text of a bank file, and how a value is quoted in a message. */
final class Texts {

    static final String BAD_ENCODING = "holds bytes that are not valid UTF-8";

    private static final int LONGEST_QUOTED = 40;

    private Texts() {}

    /**
     * Why the text must not enter the books, or null. Letters of all scripts are welcome; control characters are not, nor
     * what would turn the reading direction of a printed line.
     */
    static @Nullable String flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (c == CsvRecords.NOT_UTF_8) {
                return BAD_ENCODING;
            }
            if (unprintable(c)) {
                return String.format("holds the control character U+%04X", (int) c);
            }
        }
        return null;
    }

    /** A line break inside quoted text counts as one blank: in the books and on paper a text is one line. */
    static String onOneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** The value in quotation marks, shortened, with what cannot be printed shown as a question mark. */
    static String quoted(String value) {
        boolean cut = value.codePointCount(0, value.length()) > LONGEST_QUOTED;
        String shown = cut ? value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTED)) : value;
        StringBuilder printable = new StringBuilder("\"");
        shown.chars().forEach(c -> printable.append(unprintable((char) c) ? '?' : (char) c));
        return printable.append(cut ? "…\"" : "\"").toString();
    }

    private static boolean unprintable(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }
}

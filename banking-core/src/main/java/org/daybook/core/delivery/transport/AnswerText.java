package org.daybook.core.delivery.transport;

import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.core.delivery.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said, fit to be kept and shown: one line, without addresses. Servers repeat the recipient in many ways; also
 * the part before the @ alone, and the name.
 */
final class AnswerText {

    private static final int LONGEST = 400;
    private static final String TAKEN_OUT = "[…]";
    private static final Pattern ADDRESS =
            Pattern.compile("<?[^\\s<>\"'(),;:=]+(?:@|%40|=40)[^\\s<>\"'(),;]+>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private AnswerText() {}

    static String of(@Nullable String said, Letter letter) {
        String email = letter.recipient().email();
        String text =
                UNPRINTABLE.matcher(said == null ? "" : said).replaceAll(" ").strip();
        text = without(text, email);
        text = ADDRESS.matcher(text).replaceAll(TAKEN_OUT);
        text = without(text, email.substring(0, email.lastIndexOf('@')));
        for (String name : letter.recipient().name().split("\\s+", -1)) {
            text = without(text, name);
        }
        text = text.replace("<" + TAKEN_OUT + ">", TAKEN_OUT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** As a word of its own, whatever its case. */
    private static String without(String text, String word) {
        if (word.isBlank() || !text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(TAKEN_OUT);
    }
}

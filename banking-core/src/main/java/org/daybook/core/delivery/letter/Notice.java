package org.daybook.core.delivery.letter;

import java.util.List;
import org.daybook.core.language.Wording;

/**
 * A short letter without a file: a few words, a few facts, what to do.
 *
 * @param key of its texts in the bundles: {@code mail.key.subject} and so on
 * @param values for the places in subject and introduction
 */
record Notice(Wording wording, String key, List<Object> values, List<Fact> facts) {

    /** A line of the letter, its label from the bundle. */
    record Fact(String label, String value) {}

    String subject() {
        return text("subject");
    }

    String heading() {
        return text("heading");
    }

    String intro() {
        return text("intro");
    }

    String check() {
        return text("check");
    }

    private String text(String part) {
        return wording.text("mail." + key + "." + part, values.toArray());
    }
}

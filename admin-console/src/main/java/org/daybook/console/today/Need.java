package org.daybook.console.today;

import org.daybook.console.shared.Badge;

/**
 * Something that waits for somebody.
 *
 * @param state in a word or two
 * @param sentence what it is
 * @param detail what is known besides, or what to do
 * @param where it is seen to
 */
record Need(Badge.Tone tone, String state, String sentence, String detail, Place where) {

    /** The screens on which needs are seen to. */
    enum Place {
        JOBS("See jobs"),
        MAIL("See mail"),
        ALERTS("See alerts");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}

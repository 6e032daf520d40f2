package org.daybook.core.delivery.letter;

/** What comes of writing a letter. */
public sealed interface Draft {

    /** It can be sent. */
    record Written(Letter letter) implements Draft {}

    /**
     * It cannot be written now, because something on this machine is broken; the same may go well later.
     *
     * @param reason a sentence for staff, without personal data
     */
    record NotNow(String reason) implements Draft {}

    /**
     * It is not worth sending any more.
     *
     * @param reason a sentence for staff, without personal data
     */
    record Lapsed(String reason) implements Draft {}

    /**
     * It cannot be sent to this customer as things are on file.
     *
     * @param reason a sentence for staff, without personal data
     */
    record Unsendable(String reason) implements Draft {}
}

package org.daybook.core.delivery.transport;

import org.daybook.core.delivery.letter.Letter;

/** Where letters are handed over. */
public interface MailTransport {

    /** The kinds there are; an attempt keeps its kind, because only the same kind can say what became of it. */
    enum Kind {
        SMTP,
        MAILDIR
    }

    Kind kind();

    /** For people: the mail server's name and port, or the folder. */
    String description();

    /** A line for one thread. Nothing is connected before the first letter. */
    Line line();

    /** What became of an attempt during which the process died. */
    Trace trace(String messageId);

    /** What can be found of a message on the other side. */
    enum Trace {
        THERE,
        NOT_THERE,
        CANNOT_TELL
    }

    /** Hands letters over, one after the other. Used by one thread. */
    interface Line extends AutoCloseable {

        /**
         * Hands a letter over. Never within a database transaction: it takes as long as the other side likes.
         *
         * @param beforeData run right before the moment from which the other side may have the letter; if it throws, nothing was
         *     handed over, and what it threw arrives here
         */
        HandOver handOver(Letter letter, Runnable beforeData);

        @Override
        void close();
    }
}

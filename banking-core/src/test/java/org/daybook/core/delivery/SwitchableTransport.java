package org.daybook.core.delivery;

import java.util.Optional;
import org.daybook.core.delivery.letter.Letter;
import org.daybook.core.delivery.transport.HandOver;
import org.daybook.core.delivery.transport.MailTransport;
import org.jspecify.annotations.Nullable;

/**
 * Hands over to the transport a test chose, and dies where it is told to: what it throws goes through everything that a process
 * would do next, as a kill does.
 */
final class SwitchableTransport implements MailTransport {

    /** Moments at which a process may die. */
    enum Moment {
        BEFORE_CONTENT,
        CONTENT_BEGINS,
        AFTER_HAND_OVER
    }

    /** Not a refusal, not a broken world: the end of the process. */
    static final class Killed extends RuntimeException {}

    private volatile @Nullable MailTransport target;
    private volatile Optional<Moment> deadly = Optional.empty();
    private volatile Runnable beforeContent = () -> {};
    private volatile Runnable afterHandOver = () -> {};

    void to(MailTransport other) {
        target = other;
        deadly = Optional.empty();
        beforeContent = () -> {};
        afterHandOver = () -> {};
    }

    void dieAt(Moment moment) {
        deadly = Optional.of(moment);
    }

    /** Done by the sender's own thread while it holds a message, before it asks whether it may go on. */
    void beforeContent(Runnable action) {
        beforeContent = action;
    }

    void afterHandOver(Runnable action) {
        afterHandOver = action;
    }

    private MailTransport target() {
        MailTransport chosen = target;
        if (chosen == null) {
            throw new IllegalStateException("The test chose no transport");
        }
        return chosen;
    }

    private void die(Moment moment) {
        if (deadly.equals(Optional.of(moment))) {
            throw new Killed();
        }
    }

    @Override
    public Kind kind() {
        return target().kind();
    }

    @Override
    public String description() {
        return target().description();
    }

    @Override
    public Trace trace(String messageId) {
        return target().trace(messageId);
    }

    @Override
    public Line line() {
        Line line = target().line();
        return new Line() {
            @Override
            public HandOver handOver(Letter letter, Runnable beforeData) {
                HandOver handOver = line.handOver(letter, () -> {
                    beforeContent.run();
                    die(Moment.BEFORE_CONTENT);
                    beforeData.run();
                    die(Moment.CONTENT_BEGINS);
                });
                afterHandOver.run();
                die(Moment.AFTER_HAND_OVER);
                return handOver;
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}

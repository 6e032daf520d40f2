package org.daybook.core.delivery;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.daybook.core.delivery.transport.MailTransport;
import org.daybook.core.setting.Settings;
import org.springframework.stereotype.Service;

/**
 * Sends what is in the outbox. May be called again after any death at any moment: first {@link #takeOver}, then {@link #send}.
 *
 * <p>Every message is handed over outside any transaction, between two short ones that begin and end an attempt. Right before its
 * content goes out, a third one asks whether the attempt is still ours. So a process that merely stood still and was taken over
 * finds out in time, and two processes never send the same.
 */
@Service
public class Deliveries {

    private static final int IN_FLIGHT = 4;
    private static final int MOST_IN_FLIGHT = 64;

    private final Claims claims;
    private final Letters letters;
    private final MailTransport transport;
    private final int inFlight;

    Deliveries(Claims claims, Letters letters, MailTransport transport, Settings settings) {
        this.claims = claims;
        this.letters = letters;
        this.transport = transport;
        this.inFlight = settings.number("daybook.mail.in-flight", IN_FLIGHT, 1, MOST_IN_FLIGHT);
    }

    /** For people: the mail server or the folder that messages go to. */
    public String destination() {
        return transport.description();
    }

    /** For people: what a message that was handed over is. */
    public String handedOver() {
        return switch (transport.kind()) {
            case SMTP -> "accepted by the mail server";
            case MAILDIR -> "handed to the mail folder";
        };
    }

    /** How many messages are due now. */
    public long due() {
        return claims.due();
    }

    /**
     * Settles every message that an attempt still has in hand, as if its process had died: one whose content had not begun is due
     * again; one in the folder is accepted; of any other nobody knows.
     *
     * <p>For whoever holds the run that sends. Called while another process is sending, it doubles nothing: that process is stopped
     * before it sends, or its answer still counts.
     *
     * @return how many there were
     */
    public int takeOver() {
        return claims.takeOver();
    }

    /**
     * Tries every message that is due, those due longest first, a few at a time. Ends early if the other side cannot be used: the
     * rest stays due.
     *
     * @param progress told how many messages this call has tried so far; never by two threads at once
     * @param stop asked before each message; what is in hand is ended properly
     * @throws RuntimeException if the database or a key fails; what was in hand stays so until {@link #takeOver}
     */
    public SendingResult send(LongConsumer progress, BooleanSupplier stop) {
        return new Sending(claims, letters, transport, progress, stop).run(inFlight);
    }
}

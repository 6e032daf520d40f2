package org.daybook.core.delivery.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to a mail server that knows how far the letter in hand has got. */
final class SmtpConversation extends SMTPTransport {

    private Runnable beforeData = () -> {};
    private boolean contentBegun;

    SmtpConversation(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** The next letter: nothing of it was said yet. */
    void begin(Runnable beforeItsData) {
        beforeData = beforeItsData;
        contentBegun = false;
    }

    /** Whether the server may have some of the letter: it has asked for its content. */
    boolean contentBegun() {
        return contentBegun;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        beforeData.run();
        OutputStream content = super.data();
        contentBegun = true;
        return content;
    }
}

package org.daybook.core.delivery.transport;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daybook.core.delivery.letter.Attachment;
import org.daybook.core.delivery.letter.Letter;

/** A letter in the form mail is transported in. Its Message-ID is the letter's, not one of the library's. */
final class MimeLetter extends MimeMessage {

    /** RFC 5322, section 3.3; English on any machine. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final String fixedMessageId;

    private MimeLetter(Session session, String fixedMessageId) {
        super(session);
        this.fixedMessageId = fixedMessageId;
    }

    /**
     * Puts a letter into its envelope.
     *
     * @throws UncheckedIOException if the attachment cannot be read
     */
    static MimeLetter of(Letter letter, Session session) {
        try {
            MimeLetter mime = new MimeLetter(session, letter.messageId());
            mime.setFrom(address(letter.sender()));
            mime.setReplyTo(new InternetAddress[] {address(letter.sender())});
            mime.setRecipient(Message.RecipientType.TO, address(letter.recipient()));
            mime.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
            mime.setHeader("Date", DATE.format(letter.writtenAt()));
            // RFC 3834: keeps holiday notices and the like from being sent back.
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", letter.language().getLanguage());
            MimeMultipart texts =
                    new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.html(), "html"));
            mime.setContent(
                    letter.attachment().isEmpty()
                            ? texts
                            : mixed(texts, letter.attachment().get()));
            mime.saveChanges();
            return mime;
        } catch (MessagingException impossible) {
            // Its words would repeat the address.
            throw new IllegalStateException(letter + " cannot be put into the form of a mail");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The attachment of " + letter + " cannot be read", unreadable);
        }
    }

    private static MimeMultipart mixed(MimeMultipart texts, Attachment attachment)
            throws MessagingException, IOException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(texts);
        return new MimeMultipart("mixed", body, file(attachment));
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream content = attachment.content().getInputStream()) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, attachment.mediaType())));
        }
        part.setFileName(attachment.fileName());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    static InternetAddress address(Letter.Correspondent correspondent) throws MessagingException {
        InternetAddress address = new InternetAddress(correspondent.email(), true);
        try {
            address.setPersonal(oneLine(correspondent.name()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
        return address;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", fixedMessageId);
    }
}

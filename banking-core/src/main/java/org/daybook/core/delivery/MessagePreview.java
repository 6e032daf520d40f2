package org.daybook.core.delivery;

import java.util.Locale;

/** What a message would say if it were sent now. Without the address, which is nobody's business here, and without a code. */
public sealed interface MessagePreview {

    /**
     * It can be sent.
     *
     * @param html complete and self-contained; to be shown in a sandboxed frame
     * @param attachmentName the file that goes with it; empty if none does
     */
    record Written(
            Locale language, String subject, String text, String html, String attachmentName, long attachmentBytes)
            implements MessagePreview {}

    /**
     * It cannot be sent as things are on file.
     *
     * @param reason for staff
     */
    record Unsendable(String reason) implements MessagePreview {}
}

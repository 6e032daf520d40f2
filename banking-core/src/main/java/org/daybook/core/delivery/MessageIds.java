package org.daybook.core.delivery;

import java.util.Locale;
import org.daybook.core.bank.Bank;
import org.daybook.core.delivery.letter.EmailAddresses;
import org.daybook.core.security.Sha256;

/**
 * The Message-ID of a message: always the same for what it tells, so that a mailbox that gets it twice can know. Made of a digest,
 * because the natural key may hold an id of these books, which is nobody's business.
 */
final class MessageIds {

    private static final int DIGITS = 32;

    private MessageIds() {}

    static String of(MessageKind kind, String naturalKey, Bank bank) {
        String domain = EmailAddresses.asciiDomain(bank.email());
        return "<" + kind.name().toLowerCase(Locale.ROOT) + "."
                + Sha256.ofFields(domain, naturalKey).hex().substring(0, DIGITS) + "@" + domain + ">";
    }
}

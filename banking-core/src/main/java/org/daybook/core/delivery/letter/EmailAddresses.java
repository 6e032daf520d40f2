package org.daybook.core.delivery.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Which addresses on file mail can be sent to. */
public final class EmailAddresses {

    private EmailAddresses() {}

    /** The address as it goes to the server, its domain in ASCII; empty if no server could deliver to it. */
    static Optional<String> usable(String onFile) {
        String address = onFile.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.indexOf('@') != at || address.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            return Optional.empty();
        }
        try {
            String ascii = address.substring(0, at + 1) + asciiDomain(address);
            new InternetAddress(ascii, true).validate();
            return ascii.chars().allMatch(c -> c < 127) ? Optional.of(ascii) : Optional.empty();
        } catch (AddressException | IllegalArgumentException unusable) {
            // What was wrong with it would repeat it.
            return Optional.empty();
        }
    }

    /** The part behind the @, in ASCII and lower case. */
    public static String asciiDomain(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1)).toLowerCase(Locale.ROOT);
    }
}

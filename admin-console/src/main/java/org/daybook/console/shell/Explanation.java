package org.daybook.console.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.core.security.FreshProofNeeded;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.PersonalDataUnreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Puts a failure into words for whoever meets it, and into the log for whoever mends it. */
final class Explanation {

    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES_OF_A_REFERENCE = 4;

    private Explanation() {}

    static String of(Throwable failure) {
        NotPermitted refused = first(failure, NotPermitted.class);
        if (refused != null) {
            return String.valueOf(refused.getMessage());
        }
        FreshProofNeeded unproved = first(failure, FreshProofNeeded.class);
        if (unproved != null) {
            return String.valueOf(unproved.getMessage());
        }
        String reference = reference();
        LOG.error("Mishap {}", reference, failure);
        if (first(failure, DataAccessException.class) != null || first(failure, TransactionException.class) != null) {
            return "The database does not answer. Wait a minute and try again; if that does not help, tell operations the"
                    + " reference " + reference + ".";
        }
        if (first(failure, PersonalDataUnreadable.class) != null) {
            return "The customers' data cannot be read with the keys on this server. Tell operations the reference "
                    + reference + ".";
        }
        return "Something went wrong. Check whether it was done before you try again, and tell operations the"
                + " reference " + reference + ".";
    }

    private static <T extends Throwable> @Nullable T first(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static String reference() {
        byte[] bytes = new byte[BYTES_OF_A_REFERENCE];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}

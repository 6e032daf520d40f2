package org.daybook.batch.job;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.ledger.LedgerRuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is kept of a failure for the staff who look after the work. What the frameworks say of it is in the log alone. */
public final class Failures {

    private static final String OURS = "org.daybook.";
    private static final String UNFORESEEN =
            "Something went wrong that was not foreseen; the log of the bank's server says more.";

    private Failures() {}

    public static String sentence(Throwable failure) {
        Set<Throwable> causes = causes(failure);
        Optional<Throwable> ours = causes.stream().filter(Failures::isOurs).findFirst();
        if (ours.isPresent()) {
            return ours.map(Failures::ofOurs).orElse(UNFORESEEN);
        }
        if (causes.stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            return "The bank's server ran out of memory; its log says more.";
        }
        if (causes.stream()
                .anyMatch(cause -> cause instanceof DataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof SQLException)) {
            return "The database refused, or was lost; the log of the bank's server says more.";
        }
        return failure instanceof UncheckedIOException ? ofFile(failure) : UNFORESEEN;
    }

    /** Made by this house, and not by a mistake in what calls what. */
    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith(OURS) && !(cause instanceof IllegalArgumentException);
    }

    /** What is written in it, unless the database wrote it. */
    private static @Nullable String ofOurs(Throwable ours) {
        return ours instanceof LedgerRuleBroken
                ? "The books refused an entry: a rule forbids it, such as an amount that is attached. The log says which."
                : ours.getMessage();
    }

    /** The house names the file or folder; what it did not name itself repeats its cause. */
    private static String ofFile(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.equals(String.valueOf(failure.getCause())) ? UNFORESEEN : message;
    }

    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> causes = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
        return causes;
    }
}

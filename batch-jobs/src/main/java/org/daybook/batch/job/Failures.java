package org.daybook.batch.job;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is kept of a failure for the staff who look after the work. What the frameworks say of it is in the log alone. */
public final class Failures {

    private static final String OURS = "org.daybook.";

    private Failures() {}

    public static String sentence(Throwable failure) {
        Set<Throwable> causes = causes(failure);
        Optional<Throwable> ours = causes.stream()
                .filter(cause -> cause.getClass().getName().startsWith(OURS))
                .findFirst();
        if (ours.isPresent()) {
            return String.valueOf(ours.get().getMessage());
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
        String message = failure.getMessage();
        // What this house throws with a sentence of its own.
        boolean forPeople = failure instanceof IllegalStateException || failure instanceof UncheckedIOException;
        return forPeople && message != null
                ? message
                : "Something went wrong that was not foreseen; the log of the bank's server says more.";
    }

    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> causes = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
        return causes;
    }
}

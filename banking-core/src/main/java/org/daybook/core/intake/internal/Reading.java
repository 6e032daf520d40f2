package org.daybook.core.intake.internal;

import java.util.List;
import org.daybook.core.intake.Complaint;
import org.jspecify.annotations.Nullable;

/** One record of a file, read. */
public sealed interface Reading<R> {

    /** The physical line on which the record begins. */
    long line();

    /**
     * What the record is about as far as that can be read, null where it cannot: first its own reference, then the accounts
     * it names (empty for the bank's own side).
     */
    List<@Nullable String> references();

    /** The record's own reference if it can be read. */
    default @Nullable String reference() {
        String reference = references().getFirst();
        return reference == null || reference.isEmpty() ? null : reference;
    }

    /** A record that is what it should be, for itself. */
    record Sound<R>(long line, List<@Nullable String> references, R row) implements Reading<R> {}

    /**
     * A record that is not. Its references serve not to complain again of what only follows from it.
     *
     * @param complaints at least one
     */
    record Broken<R>(long line, List<@Nullable String> references, List<Complaint> complaints) implements Reading<R> {}
}

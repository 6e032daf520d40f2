package org.daybook.core.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a bank's files, for the operator who has to write to the sending bank.
 *
 * @param file where
 * @param line the physical line on which the record begins, counted from 1
 * @param field the column's name, or null if the record as a whole is meant
 * @param reason a sentence without its full stop; personal data are never repeated in it, since messages are kept
 */
public record Complaint(BankFile file, long line, @Nullable String field, String reason) {

    /** For example {@code entries.csv line 17, amount: "1e3" is not an amount …}. */
    @Override
    public String toString() {
        return file.fileName() + " line " + line + (field == null ? "" : ", " + field) + ": " + reason;
    }
}

package org.daybook.core.intake;

import java.time.LocalDate;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose posting was begun.
 *
 * @param folderName for people
 * @param entriesPosted rows of {@code entries.csv} that stand in the books, from the first on
 * @param roundingsPosted rounding entries booked beside them
 * @param lastBookingDate the latest of the whole folder; null if it has no entries
 */
public record ImportOnFile(
        Sha256 content,
        String folderName,
        RoundingTolerance tolerance,
        boolean complete,
        long entriesExpected,
        long entriesPosted,
        long roundingsPosted,
        @Nullable LocalDate lastBookingDate) {

    /** Why nothing is made from the books while this import's posting is not complete. */
    public String unfinishedSentence() {
        return "The import of " + folderName + " is unfinished (" + entriesPosted + " of " + entriesExpected
                + " entries posted); finish it first by giving the same import again.";
    }
}

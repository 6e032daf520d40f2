package org.daybook.core.intake;

import java.util.function.LongConsumer;
import org.daybook.core.intake.internal.FolderPass;

/**
 * Reads a bank's folder whole and says whether all of it can be booked. Nothing is written, and the books must not change
 * before the answer is used.
 *
 * <p>Memory grows with the number of customers and accounts, and by 11 to 21 bytes for each entry.
 */
public final class FolderCheck {

    public static final int MOST_COMPLAINTS = 100;

    private final BooksOnFile books;
    private final RoundingTolerance tolerance;

    public FolderCheck(BooksOnFile books, RoundingTolerance tolerance) {
        this.books = books;
        this.tolerance = tolerance;
    }

    /** Checks a folder that nobody changes meanwhile, see {@link BankFolder#copy}. */
    public FolderVerdict check(BankFolder folder) {
        return check(folder, _ -> {});
    }

    /**
     * Checks a folder that nobody changes meanwhile, see {@link BankFolder#copy}.
     *
     * @param progress is told how many entries are checked, after each thousand and after the last; what it throws ends the check
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public FolderVerdict check(BankFolder folder, LongConsumer progress) {
        return FolderPass.run(folder, books, tolerance, progress);
    }
}

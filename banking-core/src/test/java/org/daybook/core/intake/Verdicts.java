package org.daybook.core.intake;

import java.util.List;

/** The check's verdicts, as tests read them. */
final class Verdicts {

    private Verdicts() {}

    static FolderVerdict verdict(BooksOnFile books, BankFolder folder, String tolerance) {
        return new FolderCheck(books, RoundingTolerance.parse(tolerance)).check(folder);
    }

    /** What is complained of, in order; fails if the folder is accepted. */
    static List<String> complaints(BooksOnFile books, BankFolder folder, String tolerance) {
        return switch (verdict(books, folder, tolerance)) {
            case FolderVerdict.Refused refused -> {
                if (refused.total() < refused.complaints().size()) {
                    throw new AssertionError("Told more than counted: " + refused);
                }
                yield refused.complaints().stream().map(Complaint::toString).toList();
            }
            case FolderVerdict.Accepted accepted -> throw new AssertionError("Not refused: " + accepted);
        };
    }

    /** What the folder brings; fails if it is refused. */
    static FolderSummary summary(BooksOnFile books, BankFolder folder, String tolerance) {
        return switch (verdict(books, folder, tolerance)) {
            case FolderVerdict.Accepted(FolderSummary summary) -> summary;
            case FolderVerdict.Refused refused -> throw new AssertionError("Refused: " + refused);
        };
    }
}

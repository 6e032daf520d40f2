package org.daybook.core.intake.internal;

import java.util.function.LongConsumer;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.BooksOnFile;
import org.daybook.core.intake.FolderCheck;
import org.daybook.core.intake.FolderVerdict;
import org.daybook.core.intake.RoundingTolerance;

/** One pass over a folder: customers, then accounts against them, then entries against those. */
public final class FolderPass {

    private FolderPass() {}

    public static FolderVerdict run(
            BankFolder folder, BooksOnFile books, RoundingTolerance tolerance, LongConsumer progress) {
        Complaints complaints = new Complaints(FolderCheck.MOST_COMPLAINTS);
        CustomersCheck customers = new CustomersCheck(books, complaints);
        customers.run(folder);
        AccountsCheck accounts = new AccountsCheck(books, customers, complaints);
        accounts.run(folder);
        EntryCheck entryCheck = new EntryCheck(accounts, tolerance, books.closedThrough(), books.bookableThrough());
        new EntriesCheck(books, accounts, complaints, entryCheck, progress).run(folder);
        return complaints.none()
                ? new FolderVerdict.Accepted(entryCheck.tally().summary(customers, accounts))
                : complaints.refusal();
    }
}

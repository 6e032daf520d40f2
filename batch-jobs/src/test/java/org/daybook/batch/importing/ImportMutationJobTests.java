package org.daybook.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.FolderMutations;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.ledger.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt folders given to the whole job, one after the other into the same books: each is booked whole or not at all. As
 * many as {@code -Ddaybook.mutations=1000} says; {@code -Ddaybook.seed=…} repeats them.
 */
class ImportMutationJobTests {

    private static final int MUTATIONS = Integer.getInteger("daybook.mutations", 60);

    @Test
    void booksASpoiltFolderWholeOrNotAtAll(@TempDir Path home, @TempDir Path directory) throws IOException {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.out.println("ImportMutationJobTests: -Ddaybook.seed=" + seed + " -Ddaybook.mutations=" + MUTATIONS);
        int refused = 0;

        try (BatchBooks books = BatchBooks.open(home)) {
            for (int i = 0; i < MUTATIONS; i++) {
                BankFolder folder = bank(i).writeTo(directory);
                String what = FolderMutations.spoil(folder, new Random(seed + i));
                try {
                    refused += judge(books, directory) ? 0 : 1;
                } catch (RuntimeException | AssertionError broken) {
                    fail("-Ddaybook.seed=%d, mutation %d (%s)".formatted(seed, i, what), broken);
                }
            }
            assertThat(books.bean(Reconciliation.class).prove()).allMatch(Proof::holds);
        }

        assertThat(refused).as("refused, seed %d", seed).isBetween(MUTATIONS / 2, MUTATIONS - 1);
    }

    /** Two customers, two accounts and four entries that no folder before has named. */
    private static SampleFolder bank(int number) {
        String n = "_" + number;
        return SampleFolder.headersAlone()
                .customer("C1" + n + ",Anna Nováková,1945-02-04,anna@customers.example,cs")
                .customer("C2" + n + ",Petr Dvořák,1981-02-20,petr@customers.example,cs")
                .account("A1" + n + ",C1" + n + ",CHECKING,CZK,1993-01-01,MONTHLY,1000.00")
                .account("A2" + n + ",C2" + n + ",CHECKING,CZK,1993-01-04,WEEKLY,0.00")
                .entry("T1" + n + ",1993-01-05,,,A1" + n + ",900.00,CZK,CASH_DEPOSIT,Cash deposit,,,,900.00")
                .entry("T2" + n + ",1993-01-06,,A1" + n + ",A2" + n + ",250.50,CZK,TRANSFER,Rent,,,649.50,250.50")
                .entry("T3" + n + ",1993-01-06,1993-01-06T10:15:30,A2" + n
                        + ",,14.60,CZK,STATEMENT_FEE,Payment for statement,,,235.90,")
                .entry("T4" + n + ",1993-02-01,,A1" + n + ",,1000.00,CZK,REMITTANCE_OUT,Household,AB,66,-350.50,");
    }

    /** Whether it was booked. */
    private static boolean judge(BatchBooks books, Path directory) {
        Map<String, Long> before = books.rowsOfBooks();
        ImportResult result = books.importFolder(directory, "0.10", TestRequester.patient());
        Map<String, Long> after = books.rowsOfBooks();
        return switch (result) {
            case ImportResult.Imported imported -> {
                long entries = imported.done().entriesPosted() + imported.done().roundingsPosted();
                assertThat(imported.done().entriesPosted())
                        .isEqualTo(imported.done().entriesExpected());
                assertThat(after.get("journal_entry")).isEqualTo(before.get("journal_entry") + entries);
                assertThat(after.get("posting")).isEqualTo(before.get("posting") + 2 * entries);
                assertThat(after.get("bank_file_import")).isEqualTo(before.get("bank_file_import") + 1);
                yield true;
            }
            case ImportResult.Refused refused -> {
                assertThat(refused.complaints()).isNotEmpty();
                assertThat(refused.total())
                        .isGreaterThanOrEqualTo(refused.complaints().size());
                assertThat(after).isEqualTo(before);
                yield false;
            }
            case ImportResult.AlreadyImported _ -> throw new AssertionError("The folder is new");
            case ImportResult.Stopped _ -> throw new AssertionError("Nobody stopped it");
        };
    }
}

package org.daybook.core.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBankTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    @TempDir
    private Path folder;

    @Test
    void isAcceptedToTheCentWhateverTheSeed() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            new DemoBank(seed, 70, 12, LAST_DAY).writeTo(folder);

            FolderSummary summary = Verdicts.summary(new BooksInMemory(), new BankFolder(folder), "0");
        }
    }
}

package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.DemoBank;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Banks that were made up without a look at the detectors. */
class DemoBankScorecardTests {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4_001, 4_002, 4_003})
    void findsNearlyAllCrimesAndLittleElse(long seed) throws IOException {
        new DemoBank(seed, 600, 6, LocalDate.of(2026, 10, 31), true).writeTo(folder);

        Scorecard card = new ScannedFiles(new BankFolder(folder))
                .scorecard(Labels.read(folder.resolve(DemoBank.LABELS)), FraudSettings.usual());

        for (Scorecard.Row row : card.rows()) {
            assertThat(row.planted()).isEqualTo(8);
            assertThat(row.recall().orElseThrow()).as(card.csv()).isGreaterThanOrEqualTo(0.9);
            assertThat(row.precision().orElseThrow()).as(card.csv()).isGreaterThanOrEqualTo(0.8);
        }
    }
}

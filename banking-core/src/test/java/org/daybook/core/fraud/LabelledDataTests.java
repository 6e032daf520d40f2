package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.core.intake.BankFolder;
import org.junit.jupiter.api.Test;

/** The detectors on labelled files, where they lie beside the repository ({@code -Ddaybook.shared-data=…} elsewhere). */
class LabelledDataTests {

    @Test
    void findsMostRingsOfAmlsimAndLittleElse() {
        Path folder = shared("amlsim");
        ScannedFiles files = new ScannedFiles(new BankFolder(folder));

        Scorecard card = files.scorecard(Labels.read(folder.resolve(Labels.FILE_NAME)), FraudSettings.usual());

        Scorecard.Row rings = card.rows().stream()
                .filter(row -> row.typology().equals("CYCLE") && row.labels().equals("all"))
                .findFirst()
                .orElseThrow();
        assertThat(rings.planted()).isEqualTo(40);
        assertThat(rings.recall().orElseThrow()).as(card.csv()).isGreaterThanOrEqualTo(0.70);
        assertThat(rings.precision().orElseThrow()).as(card.csv()).isGreaterThanOrEqualTo(0.70);
    }

    private static Path shared(String name) {
        Path data = Optional.ofNullable(System.getProperty("daybook.shared-data"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        Path folder = data.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "left out: " + name + " does not lie in " + data.toAbsolutePath());
        return folder;
    }
}

package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardCommandTests {

    @TempDir
    private Path folder;

    @Test
    void scoresADemoBankInAScratchBank() throws IOException {
        Surroundings daybook = Surroundings.embedded(folder.resolve("home"));
        Path bank = folder.resolve("bank");

        Ended made =
                daybook.run("demo-bank", "--accounts", "80", "--months", "2", "--seed", "5", "--out", bank.toString());
        Ended scored = daybook.run(
                "scorecard", bank.toString(), "--out", folder.resolve("out").toString());

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("80 accounts", bank.toString());
        assertThat(scored.exitCode()).as(scored.err()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/scorecard.csv"));
        assertThat(lines.getFirst()).isEqualTo("typology,labels,planted,found,true,recall,precision");
        assertThat(lines.stream().skip(1).map(line -> line.replaceFirst("(,\\d+){3},.*", "")))
                .containsExactly(
                        "CYCLE,all",
                        "CYCLE,suspicious",
                        "PASS_THROUGH,all",
                        "PASS_THROUGH,suspicious",
                        "STRUCTURING,all",
                        "STRUCTURING,suspicious");
        assertThat(lines.stream().skip(1)).allMatch(line -> line.matches(".*,1,[01],\\d+,[01]\\.0000,.*"));
        assertThat(scored.out().lines()).hasSize(7);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheLabels() throws IOException {
        Surroundings daybook = Surroundings.embedded(folder.resolve("home"));
        Path bank = Files.createDirectories(folder.resolve("bank"));

        Ended without = daybook.run("scorecard", bank.toString());
        Files.writeString(bank.resolve("labels.csv"), "entry_ref,alert_id,typology,is_suspicious\nT1,1,CYCLE,maybe\n");
        Ended broken = daybook.run("scorecard", bank.toString());

        assertThat(without)
                .isEqualTo(new Ended(
                        5,
                        "",
                        bank.resolve("labels.csv")
                                + " does not exist; a scorecard needs the labels of the bank's entries.\n"));
        assertThat(broken).isEqualTo(new Ended(5, "", "labels.csv line 2: is_suspicious must be true or false.\n"));
    }

    @Test
    void wantsEveryLabelledEntryInTheFiles() throws IOException {
        Surroundings daybook = Surroundings.embedded(folder.resolve("home"));
        Path bank = folder.resolve("bank");
        daybook.run("demo-bank", "--accounts", "60", "--months", "1", "--out", bank.toString());
        Files.writeString(bank.resolve("labels.csv"), "entry_ref,alert_id,typology,is_suspicious\nT1,1,CYCLE,true\n");

        Ended ended = daybook.run("scorecard", bank.toString(), "--out", folder.toString());

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).endsWith("labels.csv labels the entry T1, which is not in entries.csv.\n");
        assertThat(folder.resolve("scorecard.csv")).doesNotExist();
    }
}

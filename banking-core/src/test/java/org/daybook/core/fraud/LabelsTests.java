package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {

    private static final String HEADER = "entry_ref,alert_id,typology,is_suspicious\n";

    @TempDir
    private Path folder;

    @Test
    void readsPatternsWhateverTheOrderOfRowsAndColumns() throws IOException {
        Labels labels =
                read("\uFEFFtypology,is_suspicious,entry_ref,alert_id\r\nCYCLE,true,T1,7\r\nFAN_IN,false,T3,8\r\n"
                        + "CYCLE,true,T2,7\r\n");

        assertThat(labels.patterns())
                .containsExactly(
                        new Labels.Pattern("7", "CYCLE", true, Set.of("T1", "T2")),
                        new Labels.Pattern("8", "FAN_IN", false, Set.of("T3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T1,7,CYCLE | labels.csv line 2: there must be 4 fields, not 3.",
                "T 1,7,CYCLE,true | labels.csv line 2: entry_ref must be a reference.",
                "T1,,CYCLE,true | labels.csv line 2: alert_id must be a reference.",
                "T1,7,cycle,true | labels.csv line 2: typology must be a word in capitals such as CYCLE.",
                "T1,7,CYCLE,yes | labels.csv line 2: is_suspicious must be true or false."
            })
    void saysWhatIsWrongWithALine(String line, String sentence) {
        assertThatThrownBy(() -> read(HEADER + line + "\n"))
                .isInstanceOf(UnusableLabels.class)
                .hasMessage(sentence);
    }

    @Test
    void saysWhatIsWrongWithTheWhole() {
        assertThatThrownBy(() -> read(""))
                .hasMessage(
                        "labels.csv is empty; its first line must be" + " entry_ref,alert_id,typology,is_suspicious.");
        assertThatThrownBy(() -> read("entry_ref,alert_id,typology\n"))
                .hasMessage("labels.csv line 1: the columns must be entry_ref,alert_id,typology,is_suspicious.");
        assertThatThrownBy(() -> read(HEADER + "T1,7,CYCLE,true\nT1,8,CYCLE,true\n"))
                .hasMessage("labels.csv line 3: the entry T1 is labelled twice.");
        assertThatThrownBy(() -> read(HEADER + "T1,7,CYCLE,true\nT2,7,FAN_IN,true\n"))
                .hasMessage("labels.csv line 3: the pattern 7 had another typology or is_suspicious above.");
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.csv")))
                .isInstanceOf(UnusableLabels.class)
                .hasMessageEndingWith("none.csv does not exist; a scorecard needs the labels of the bank's entries.");
    }

    @Test
    void refusesWhatIsNoUtf8() throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.write(file, (HEADER + "T1,7,CYCLE,true,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Labels.read(file)).isInstanceOf(UnusableLabels.class);
    }

    private Labels read(String content) throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.writeString(file, content);
        return Labels.read(file);
    }
}

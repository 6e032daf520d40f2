package org.daybook.batch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFoldersTests {

    private static final Path SOURCES = Path.of("src/main/java").toAbsolutePath();

    @Test
    void saysOfEachJobWhatItIs() {
        assertThat(JobFolders.configurations(SOURCES))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("FraudJob.java", "ImportJob.java", "StatementsJob.java");
        assertThat(JobFolders.configurations(SOURCES))
                .allSatisfy(job -> assertThat(JobFolders.complaints(job)).isEmpty());
    }

    @Test
    void noticesWhatIsLeftOut(@TempDir Path sources) throws IOException {
        Path silent = Files.writeString(
                Files.createDirectories(sources.resolve("silent")).resolve("SilentJob.java"), "class SilentJob {}");
        Path terse = Files.writeString(
                Files.createDirectories(sources.resolve("terse")).resolve("TerseJob.java"),
                "class TerseJob { Step one = new StepBuilder(\"terseStep\", repository).build(); }");
        Files.writeString(
                terse.resolveSibling("README.md"),
                "**When.** **Command.** ``` ``` | Parameter | **Restart.** **Skip, retry.**");

        assertThat(JobFolders.configurations(sources)).containsExactly(silent, terse);
        assertThat(JobFolders.complaints(silent)).containsExactly("SilentJob.java has no README.md beside it");
        assertThat(JobFolders.complaints(terse))
                .containsExactly(
                        "The README of TerseJob.java lacks **Stop.**",
                        "The README of TerseJob.java does not show terseStep");
    }
}

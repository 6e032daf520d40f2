package org.daybook.batch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void hasAFolderForEachStepOfTheNight() {
        List<Path> steps = JobFolders.nightSteps(SOURCES);

        assertThat(steps)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "AnalyticsStep.java",
                        "ClosingStep.java",
                        "CutOffStep.java",
                        "DeliveryStep.java",
                        "ExpiryStep.java",
                        "FraudStep.java",
                        "HoldsStep.java",
                        "InterestStep.java",
                        "ProofStep.java",
                        "StandingOrdersStep.java",
                        "StatementsStep.java");
        assertThat(steps).allSatisfy(step -> assertThat(JobFolders.complaintsOfNightStep(step, SOURCES))
                .isEmpty());
        assertThat(steps.stream()
                        .flatMap(step -> JobFolders.jobOf(step, SOURCES).stream())
                        .map(Path::getParent))
                .doesNotHaveDuplicates();
    }

    @Test
    void noticesAStepOfTheNightWithoutAFolderOfItsOwn(@TempDir Path sources) throws IOException {
        Path night = Files.createDirectories(sources.resolve("org/daybook/batch/night"));
        Path inline = Files.writeString(night.resolve("InlineStep.java"), "class InlineStep implements NightStep {}");
        Path silent = Files.writeString(night.resolve("SilentStep.java"), """
                import org.daybook.batch.silent.SilentRuns;
                class SilentStep implements NightStep {}""");
        Path twofold = Files.writeString(night.resolve("TwofoldStep.java"), """
                import org.daybook.batch.one.OneRuns;
                import org.daybook.batch.two.TwoRuns;
                class TwofoldStep implements NightStep {}""");

        assertThat(JobFolders.nightSteps(sources)).containsExactly(inline, silent, twofold);
        assertThat(JobFolders.complaintsOfNightStep(inline, sources))
                .containsExactly("InlineStep.java names no job, or several, in a folder of its own");
        assertThat(JobFolders.complaintsOfNightStep(silent, sources))
                .containsExactly("SilentRuns.java has no README.md beside it");
        assertThat(JobFolders.complaintsOfNightStep(twofold, sources))
                .containsExactly("TwofoldStep.java names no job, or several, in a folder of its own");
    }

    @Test
    void noticesWhatIsLeftOut(@TempDir Path sources) throws IOException {
        Path silent = Files.writeString(
                Files.createDirectories(sources.resolve("silent")).resolve("SilentJob.java"), "class SilentJob {}");
        Path terse = Files.writeString(
                Files.createDirectories(sources.resolve("terse")).resolve("TerseJob.java"),
                "class TerseJob { Step one = new StepBuilder(\"terseStep\", repository).build(); }");
        Files.writeString(
                terse.resolveSibling("README.md"), "**When.** **Command.** ``` ``` **Restart.** **Skip, retry.**");

        assertThat(JobFolders.configurations(sources)).containsExactly(silent, terse);
        assertThat(JobFolders.complaints(silent)).containsExactly("SilentJob.java has no README.md beside it");
        assertThat(JobFolders.complaints(terse))
                .containsExactly(
                        "The README of TerseJob.java lacks **Stop.**",
                        "The README of TerseJob.java does not name the parameters",
                        "The README of TerseJob.java does not show terseStep");
    }
}

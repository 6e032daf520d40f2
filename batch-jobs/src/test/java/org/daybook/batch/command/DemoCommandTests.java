package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTests {

    @TempDir
    private Path home;

    private final StopSignal stop = new StopSignal();

    @AfterEach
    void letTheVirtualMachineEnd() {
        stop.finished(ExitCode.DONE);
    }

    @Test
    void refusesToMixWithTheBooksOfAServerOfOnesOwn() {
        DemoCommand demo = new DemoCommand(context(Map.of("DAYBOOK_DB_URL", "jdbc:mariadb://localhost/daybook")));

        assertThatThrownBy(demo::call)
                .isInstanceOfSatisfying(CommandFailed.class, failed -> assertThat(failed.exitCode())
                        .isEqualTo(ExitCode.WRONG_USE))
                .hasMessage("The demo makes a bank in a home of its own, not on a server of yours;"
                        + " unset DAYBOOK_DB_URL.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void takesUpAnEarlierDemosHomeAndNoOther() throws Exception {
        Path demo = Files.createDirectories(home.resolve("demo"));

        assertThat(DemoCommand.home(home)).isEqualTo(demo);
        assertThat(DemoCommand.home(demo))
                .as("somebody's own home of that name")
                .isEqualTo(demo.resolve("demo"));

        Files.createDirectories(demo.resolve("bank-files"));
        assertThat(DemoCommand.home(demo)).isEqualTo(demo);
    }

    private CommandContext context(Map<String, String> environment) {
        return new CommandContext(home, environment, new Terminal(), stop);
    }
}

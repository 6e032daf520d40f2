package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Homes old and new, in good and in bad places. */
class HomeTests {

    @Test
    void keepsDataAndPasswordsBetweenStarts() throws IOException, SQLException {
        Path home = Homes.fresh("kept");
        Credentials owner;
        try (EmbeddedServer first = EmbeddedServer.open(home)) {
            owner = first.owner();
            Homes.execute(first, owner, "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (4711)");
        }

        try (EmbeddedServer second = EmbeddedServer.open(home)) {
            assertThat(second.owner()).isEqualTo(owner);
            assertThat(Homes.query(second, owner, "SELECT n FROM kept")).containsExactly("4711");
        }
    }

    @Test
    void stopsTheServerBeforeCloseReturns() throws IOException {
        Path home = Homes.fresh("closed");
        EmbeddedServer server = EmbeddedServer.open(home);
        ProcessHandle process = Homes.serverOf(home);

        server.close();
        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(new HomeFolders(home).runningServer()).doesNotExist();
        assertThatThrownBy(server::requireRunning).isInstanceOf(ServerUnavailable.class);
    }

    @Test
    void worksUnderALongPathWithBlanksColonsAndUmlauts() throws IOException, InterruptedException {
        String odd = "it's 100 % \"odd\": ";
        if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            odd += "häßlich, příliš";
        } else {
            System.out.println("Left out, because the locale has no UTF-8: a home with umlauts in its path");
        }
        int length = Homes.fresh(odd).toString().length();
        Path home = Homes.fresh(odd + "/" + "x".repeat(Math.max(1, 199 - length)));

        try (CommandProcess command = CommandProcess.start(home)) {
            assertThat(command.answer()).isEqualTo("open");
            assertThat(command.end()).isZero();
        }

        assertThat(home.toString().length()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void saysWhyAHomeCannotBeMade() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(Homes.fresh("blocked")).resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedServer.open(file.resolve("home")))
                .isInstanceOfSatisfying(ServerUnavailable.class, failure -> assertThat(failure.getExitCode())
                        .isEqualTo(5))
                .hasMessageStartingWith("The home " + file.resolve("home") + " cannot be used (")
                .hasMessageEndingWith("give DAYBOOK_HOME a folder on a disk that can be written and has room.");
    }

    @Test
    void saysThatSecretsAreMissing() throws IOException {
        Path home = Homes.fresh("without secrets");
        EmbeddedServer.open(home).close();
        FolderTree.delete(home.resolve("secrets"));

        assertThatThrownBy(() -> EmbeddedServer.open(home))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessage("The home " + home + " has a database, but its passwords cannot be read from "
                        + home.resolve("secrets") + "; restore that folder.");
    }

    @Test
    void saysWhyTheServerDoesNotStart() throws IOException {
        Path home = Homes.fresh("damaged");
        EmbeddedServer.open(home).close();
        Files.writeString(home.resolve("database/data/ibdata1"), "not a tablespace");

        assertThatThrownBy(() -> EmbeddedServer.open(home))
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageStartingWith("The embedded database did not start: InnoDB: ")
                .hasMessageEndingWith("(its log is " + home.resolve("database/server.log") + ").");
    }

    @Test
    void sendsOtherPlatformsToAServerOfTheirOwn() throws IOException {
        Path empty = Files.createDirectories(Homes.fresh("no server here"));

        assertThat(ServerProgram.obstacle(true, true, List.of())).isEmpty();
        assertThat(ServerProgram.obstacle(true, false, List.of()))
                .contains("This installation comes without the embedded database; set DAYBOOK_DB_URL to use a MariaDB"
                        + " server of your own, or run everything with Docker (docker compose up).");
        assertThat(ServerProgram.obstacle(false, true, List.of(empty)))
                .contains(
                        "The embedded database runs on Linux x86-64, and elsewhere only where MariaDB is installed; set"
                                + " DAYBOOK_DB_URL to use a MariaDB server of your own, or run everything with Docker"
                                + " (docker compose up).");
    }
}

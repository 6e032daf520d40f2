package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Processes that die, and processes that meet. */
class GuardTests {

    private static final Duration PROMISED = Duration.ofSeconds(10);

    @Test
    void stopsTheServerOfAKilledCommand() throws Exception {
        Path home = Homes.fresh("killed command");
        try (CommandProcess command = CommandProcess.start(home)) {
            assertThat(command.answer()).isEqualTo("open");
            ProcessHandle server = Homes.serverOf(home);
            ProcessHandle guard = Homes.guardOf(home);

            command.kill();

            awaitEnd(server);
            awaitEnd(guard);
        }
    }

    @Test
    void givesTheNextCommandAServerAtOnceAfterAKill() throws Exception {
        Path home = Homes.fresh("at once");
        try (CommandProcess command = CommandProcess.start(home)) {
            assertThat(command.answer()).isEqualTo("open");
            command.kill();

            try (EmbeddedServer server = EmbeddedServer.open(home)) {
                assertThat(Homes.query(server, server.root(), "SELECT 1")).containsExactly("1");
            }
        }
    }

    @Test
    void losesTheServerWithTheGuardAndStartsAnother() throws Exception {
        Path home = Homes.fresh("killed guard");
        EmbeddedServer orphaned = EmbeddedServer.open(home);
        Homes.execute(orphaned, orphaned.root(), "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (1), (2)");
        ProcessHandle server = Homes.serverOf(home);

        Homes.guardOf(home).destroyForcibly();

        awaitEnd(server);
        assertThatThrownBy(orphaned::requireRunning)
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageStartingWith("The embedded database ended unexpectedly; its log is ");
        orphaned.close();
        try (EmbeddedServer next = EmbeddedServer.open(home)) {
            assertThat(Homes.query(next, next.root(), "SELECT n FROM kept")).containsExactly("1", "2");
        }
    }

    @Test
    void endsWithAKilledServerAndRecoversWhatWasCommitted() throws Exception {
        Path home = Homes.fresh("killed server");
        EmbeddedServer broken = EmbeddedServer.open(home);
        Homes.execute(broken, broken.root(), "CREATE TABLE kept (n INT)", "INSERT INTO kept VALUES (1), (2)");
        ProcessHandle guard = Homes.guardOf(home);

        Homes.serverOf(home).destroyForcibly();

        awaitEnd(guard);
        assertThatThrownBy(broken::requireRunning)
                .isInstanceOfSatisfying(ServerUnavailable.class, failure -> assertThat(failure.getExitCode())
                        .isEqualTo(5))
                .hasMessageEndingWith("Nothing committed is lost: give the command again.");
        assertThatThrownBy(() -> Homes.connect(broken, broken.root())).isInstanceOf(SQLException.class);
        broken.close();
        try (EmbeddedServer next = EmbeddedServer.open(home)) {
            assertThat(Homes.query(next, next.root(), "SELECT n FROM kept")).containsExactly("1", "2");
        }
    }

    @Test
    void servesSeveralCommandsUntilTheLastHasGone() throws Exception {
        Path home = Homes.fresh("shared");
        try (CommandProcess first = CommandProcess.start(home);
                CommandProcess second = CommandProcess.start(home);
                CommandProcess third = CommandProcess.start(home)) {
            assertThat(first.answer()).isEqualTo("open");
            assertThat(second.answer()).isEqualTo("open");
            assertThat(third.answer()).isEqualTo("open");
            ProcessHandle server = Homes.serverOf(home);

            assertThat(first.end()).isZero();
            second.kill();
            assertThat(server.isAlive()).isTrue();
            assertThat(third.end()).isZero();

            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void survivesKillsAtAnyMomentOfAFirstStart() throws Exception {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.out.println("-Ddaybook.seed=" + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Path home = Homes.fresh("first start");
        for (int round = 0; round < 6; round++) {
            boolean guardToo = random.nextBoolean();
            try (CommandProcess command = CommandProcess.start(home)) {
                assertThat(command.ends(random.nextLong(300, 1500))).isFalse();

                if (guardToo) {
                    ProcessHandle.of(command.pid()).stream()
                            .flatMap(ProcessHandle::children)
                            .forEach(ProcessHandle::destroyForcibly);
                }
                command.kill();
            }
        }

        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThat(Homes.query(server, server.owner(), "SELECT DATABASE()")).containsExactly("daybook");
        }
    }

    private static void awaitEnd(ProcessHandle process)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<ProcessHandle> end = process.onExit();
        end.get(PROMISED.toMillis(), TimeUnit.MILLISECONDS);
    }
}

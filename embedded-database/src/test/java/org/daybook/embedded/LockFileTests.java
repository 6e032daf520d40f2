package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockFileTests {

    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createDirectories(Homes.fresh("locks")).resolve("lock");
    }

    @Test
    void refusesAFileThisProcessHolds() throws IOException, InterruptedException {
        try (LockFile _ = LockFile.tryExclusive(file).orElseThrow()) {
            assertThat(LockFile.tryExclusive(file)).isEmpty();
            assertThat(LockFile.tryShared(file, Duration.ofMillis(30))).isEmpty();
        }

        try (LockFile again = LockFile.tryShared(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void letsGoOnce() throws IOException {
        LockFile first = LockFile.tryExclusive(file).orElseThrow();
        first.close();

        try (LockFile _ = LockFile.tryExclusive(file).orElseThrow()) {
            first.close();

            assertThat(LockFile.tryExclusive(file)).isEmpty();
        }
    }

    @Test
    void findsNobodyOnAFileThatIsNotThere() throws IOException {
        assertThat(LockFile.isHeldElsewhere(file)).isFalse();
        assertThat(file).doesNotExist();
    }
}

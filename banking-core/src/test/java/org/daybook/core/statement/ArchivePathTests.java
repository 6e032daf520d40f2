package org.daybook.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.core.security.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivePathTests {

    @TempDir
    private Path home;

    /** Whoever could write the register could not have another file of the machine shown. */
    @ParameterizedTest
    @ValueSource(strings = {"../secret.pdf", "2026/../../secret.pdf", "/etc/hostname", "../archive-2/secret.pdf"})
    void readsNothingOutsideTheArchive(String path) throws IOException {
        Files.writeString(home.resolve("secret.pdf"), "secret");
        StatementArchive archive = new StatementArchive(home.resolve("archive"));

        assertThatThrownBy(() -> archive.holds(file(path))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> archive.resource(file(path))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatLiesInIt() throws IOException {
        Files.createDirectories(home.resolve("archive/2026"));
        Files.writeString(home.resolve("archive/2026/A..1.pdf"), "secret");

        assertThat(new StatementArchive(home.resolve("archive")).holds(file("2026/A..1.pdf")))
                .isTrue();
    }

    private static ArchivedFile file(String path) {
        return new ArchivedFile(StatementFormat.PDF, path, Sha256.of(new byte[0]), 6, "1");
    }
}

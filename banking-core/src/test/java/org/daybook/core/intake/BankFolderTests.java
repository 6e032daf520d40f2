package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.daybook.core.security.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFolderTests {

    @TempDir
    Path directory = Path.of("");

    private Path source = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.createDirectory(directory.resolve("from the bank"));
        target = directory.resolve("private").resolve("copy");
        Files.writeString(source.resolve("customers.csv"), "c\n");
        Files.writeString(source.resolve("accounts.csv"), "a\n");
        Files.writeString(source.resolve("entries.csv"), "");
    }

    @Test
    void copiesTheThreeFilesAlone() throws IOException {
        Files.writeString(source.resolve("labels.csv"), "ignored");

        FolderCopy copy = BankFolder.copy(source, target);

        assertThat(copy).isInstanceOf(FolderCopy.Copied.class);
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("customers.csv", "accounts.csv", "entries.csv");
        }
        assertThat(target.resolve("customers.csv")).hasContent("c");
        assertThat(target.resolve("accounts.csv")).hasContent("a");
        assertThat(target.resolve("entries.csv")).isEmptyFile();
    }

    @Test
    void hashesWhatSha256sumPrints() throws IOException {
        // printf 'c\n' > customers.csv; printf 'a\n' > accounts.csv; : > entries.csv
        // sha256sum customers.csv accounts.csv entries.csv | sha256sum
        Sha256 expected = new Sha256("170b356bb75a2b6400dac523f295a9df72a1b6a7395b6683812074c95206f8a1");

        FolderCopy copy = BankFolder.copy(source, target);

        assertThat(copy).isEqualTo(new FolderCopy.Copied(new BankFolder(target), expected));
        assertThat(new BankFolder(target).contentHash()).isEqualTo(expected);
    }

    @Test
    void hashesOtherContentOtherwise() throws IOException {
        Sha256 before = new BankFolder(source).contentHash();

        Files.writeString(source.resolve("customers.csv"), "c");
        Files.writeString(source.resolve("accounts.csv"), "\na\n");

        assertThat(new BankFolder(source).contentHash()).isNotEqualTo(before);
    }

    @Test
    void replacesWhatAnInterruptedCopyLeft() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("entries.csv"), "half a li");

        BankFolder.copy(source, target);

        assertThat(target.resolve("entries.csv")).isEmptyFile();
    }

    @Test
    void keepsTheCopyFromOthersEyes() throws IOException {
        assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("posix"), "left out: no POSIX rights");

        BankFolder.copy(source, target);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("customers.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void rejectsFolderThatDoesNotExist() throws IOException {
        Path nowhere = directory.resolve("nowhere");

        assertThat(BankFolder.copy(nowhere, target)).isEqualTo(unreadable(nowhere + " does not exist"));
        assertThat(target).doesNotExist();
    }

    @Test
    void rejectsFileInPlaceOfAFolder() throws IOException {
        Path file = source.resolve("entries.csv");

        assertThat(BankFolder.copy(file, target)).isEqualTo(unreadable(file + " is not a folder"));
    }

    @Test
    void rejectsMissingFile() throws IOException {
        Files.delete(source.resolve("accounts.csv"));

        assertThat(BankFolder.copy(source, target))
                .isEqualTo(unreadable(source.resolve("accounts.csv") + " does not exist"));
        assertThat(target).doesNotExist();
    }

    @Test
    void rejectsFolderInPlaceOfAFile() throws IOException {
        Files.delete(source.resolve("accounts.csv"));
        Files.createDirectory(source.resolve("accounts.csv"));

        assertThat(BankFolder.copy(source, target))
                .isEqualTo(unreadable(source.resolve("accounts.csv") + " is not a file"));
    }

    @Test
    void rejectsSymbolicLinkToItself() throws IOException {
        Path loop = directory.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThat(BankFolder.copy(loop, target))
                .isInstanceOfSatisfying(FolderCopy.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .startsWith(loop + " cannot be read: "));
    }

    @Test
    void followsSymbolicLinkToAFolder() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), source);

        assertThat(BankFolder.copy(link, target)).isInstanceOf(FolderCopy.Copied.class);
    }

    private static FolderCopy unreadable(String reason) {
        return new FolderCopy.Unreadable(reason);
    }
}

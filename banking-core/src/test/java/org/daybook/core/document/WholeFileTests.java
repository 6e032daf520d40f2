package org.daybook.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

    @TempDir
    private Path folder;

    @Test
    void takesThePlaceOfTheFormerFile() throws IOException {
        Path file = folder.resolve("summary.pdf");

        WholeFile.write(file, "first".getBytes(UTF_8));
        WholeFile.write(file, "2nd".getBytes(UTF_8));

        assertThat(file).hasContent("2nd");
        assertThat(names()).containsExactly("summary.pdf");
    }

    @Test
    void writesOverWhatADeadProcessLeft() throws IOException {
        Path file = folder.resolve("summary.pdf");
        Files.writeString(folder.resolve("summary.pdf.unfinished"), "longer than what comes after it");

        WholeFile.write(file, "whole".getBytes(UTF_8));

        assertThat(file).hasContent("whole");
        assertThat(names()).containsExactly("summary.pdf");
    }

    /** A folder of the same name cannot be taken the place of; so it dies between the draft and the name. */
    @Test
    void leavesTheFormerFileWhenItBreaksBeforeTheRename() throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("summary.pdf/within")).getParent();

        assertThatThrownBy(() -> WholeFile.write(file, "whole".getBytes(UTF_8))).isInstanceOf(IOException.class);

        assertThat(file).isDirectory();
        assertThat(folder.resolve("summary.pdf.unfinished")).hasContent("whole");
    }

    @Test
    void neverWritesIntoADraftOfSomebodyElse() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), "theirs");

        assertThatThrownBy(() -> WholeFile.writeDraft(draft, "ours".getBytes(UTF_8)))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(draft).hasContent("theirs");
    }

    @Test
    void writesWhatIsNotInMemoryAndForItsOwnerAlone() throws IOException {
        Path draft = folder.resolve("draft");
        Path file = Files.writeString(folder.resolve("letter.eml"), "former");

        WholeFile.writeDraft(
                draft,
                out -> {
                    for (int i = 0; i < 100_000; i++) {
                        out.write('x');
                    }
                },
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        assertThat(file).hasContent("former");
        WholeFile.publish(draft, file);
        WholeFile.sync(folder);

        assertThat(file).hasContent("x".repeat(100_000));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("letter.eml");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

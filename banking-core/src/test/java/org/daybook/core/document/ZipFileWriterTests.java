package org.daybook.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFileWriterTests {

    @Test
    void writesWhatTheJdkReads(@TempDir Path folder) throws IOException {
        byte[] text = "some text, some text".repeat(500).getBytes(StandardCharsets.UTF_8);

        byte[] file = new ZipFileWriter()
                .add(ZipFileWriter.Part.of("a/text.xml", text, 3))
                .add(ZipFileWriter.Part.of("empty", new byte[0], 9))
                .finish();

        Path path = Files.write(folder.resolve("some.zip"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a/text.xml", "empty");
            ZipEntry entry = zip.getEntry("a/text.xml");
            assertThat(entry.getSize()).isEqualTo(10_000);
            assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
            assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(text);
            assertThat(zip.getInputStream(zip.getEntry("empty")).readAllBytes()).isEmpty();
        }
    }
}

package org.daybook.console.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test but the command that makes the pictures; it runs only when it is told where to put them. */
class PicturesTests {

    @Test
    @EnabledIfSystemProperty(named = "daybook.pictures", matches = ".+")
    void takesAPictureOfEachScreen() throws Exception {
        Path folder = Path.of(System.getProperty("daybook.pictures")).toAbsolutePath();

        Pictures.take(folder);

        try (Stream<Path> pictures = Files.list(folder)) {
            assertThat(pictures.filter(file -> file.getFileName().toString().startsWith("console-")))
                    .hasSize(2 * 55);
        }
    }
}

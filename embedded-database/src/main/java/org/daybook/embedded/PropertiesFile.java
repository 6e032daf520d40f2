package org.daybook.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A properties file that readers see whole or not at all. */
final class PropertiesFile {

    private PropertiesFile() {}

    static void replace(Path file, Properties properties) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(written)) {
            properties.store(writer, null);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

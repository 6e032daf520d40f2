package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the guard tells the commands about the server it started.
 *
 * @param port the port on the loopback interface
 * @param process the server's process id
 * @param start a random name of this one start: another start is another server, even on the same port
 */
record RunningServer(int port, long process, String start) {

    static Optional<RunningServer> read(Path file) throws IOException {
        try {
            Properties properties = PropertiesFile.read(file);
            return Optional.of(new RunningServer(
                    Integer.parseInt(properties.getProperty("port", "")),
                    Long.parseLong(properties.getProperty("process", "")),
                    properties.getProperty("start", "")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException damaged) {
            throw new IOException(file + " is damaged", damaged);
        }
    }

    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("process", Long.toString(process));
        properties.setProperty("start", start);
        PropertiesFile.replace(file, properties);
    }

    static void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}

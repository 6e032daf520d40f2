package org.daybook.core.security;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of keys outside the database, for its owner alone: lines {@code name=key}, the keys in Base64.
 *
 * <p>A key is named after its own digest: two homes that each made one never give two keys one name.
 */
public final class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final int NAME_DIGITS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** The lines of the file; none where there is no file. */
    public Properties read() throws IOException {
        Properties properties = new Properties();
        if (exists()) {
            properties.load(new StringReader(Files.readString(file)));
        }
        return properties;
    }

    /**
     * Writes a file that is not there yet; one that another process has made meanwhile stays as it is. Written whole under a
     * name of its own, then linked: another process sees all of it or nothing.
     */
    public void create(Map<String, String> lines) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                "keys",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            StringBuilder content = new StringBuilder();
            lines.forEach((name, value) ->
                    content.append(name).append('=').append(value).append('\n'));
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(content.toString()));
                channel.force(true);
            }
            Files.createLink(file, draft);
            sync(folder);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.debug("Another process has made {}", file, madeMeanwhile);
        } finally {
            Files.delete(draft);
        }
    }

    /** Nothing may be sealed with a key that a power failure could still take. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a key is called. */
    public static String name(byte[] key) {
        return "k" + Sha256.of(key).hex().substring(0, NAME_DIGITS);
    }

    /** A new key of 256 bits. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    public static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

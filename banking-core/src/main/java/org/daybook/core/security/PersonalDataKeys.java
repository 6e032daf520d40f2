package org.daybook.core.security;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of personal data, from a file outside the database: {@code current} names the key in use, each key stands
 * under its own name, {@code index} is the key of the blind index. Made with fresh random keys when it is first needed.
 *
 * <p>A key is named after its own digest: two homes that each made one never give two keys one name, so their data can be
 * read by whoever has both.
 *
 * <p>While ciphertext is on file whose key is not in the file, nothing is read or sealed at all: a lost key file is to be
 * restored, and never replaced in silence.
 */
@Component
class PersonalDataKeys {

    private static final String CURRENT = "current";
    private static final String INDEX = "index";
    private static final int KEY_BYTES = 32;
    private static final int NAME_DIGITS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataKeys.class);

    private final Path file;
    private final ObjectProvider<SealedData> onFile;
    private volatile Properties loaded = new Properties();

    PersonalDataKeys(
            @Value("${daybook.personal-data-keys:${daybook.home}/secrets/personal-data.keys}") Path file,
            ObjectProvider<SealedData> onFile) {
        this.file = file;
        this.onFile = onFile;
    }

    String currentId() {
        return value(CURRENT);
    }

    byte[] key(String id) {
        return Base64.getDecoder().decode(value(id));
    }

    byte[] indexKey() {
        return key(INDEX);
    }

    private String value(String name) {
        if (loaded.isEmpty()) {
            loaded = load();
        }
        String value = loaded.getProperty(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private PersonalDataUnreadable missing(String name) {
        return new PersonalDataUnreadable("The key '" + name + "' of customers' personal data is not in " + file
                + "; put the key file there that the data was written with.");
    }

    private Properties load() {
        Set<String> inUse = onFile.stream()
                .flatMap(data -> data.keysInUse().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            if (!Files.exists(file) && inUse.isEmpty()) {
                create();
            }
            Properties properties = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = new StringReader(Files.readString(file))) {
                    properties.load(reader);
                }
            }
            inUse.stream()
                    .filter(key -> !properties.containsKey(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw missing(key);
                    });
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keys of personal data in " + file + " cannot be read", unreadable);
        }
    }

    /** Written whole under a name of its own, then linked: another process sees all of it or nothing. */
    private void create() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                folder,
                "keys",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            byte[] key = freshKey();
            String content = """
                    %s=%s
                    %s=%s
                    %s=%s
                    """.formatted(CURRENT, name(key), name(key), base64(key), INDEX, base64(freshKey()));
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(content));
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

    private static String name(byte[] key) {
        return "k" + Sha256.of(key).hex().substring(0, NAME_DIGITS);
    }

    private static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}

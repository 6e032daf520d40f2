package org.daybook.core.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of personal data, from a file outside the database: {@code current} names the key in use, each key stands
 * under its own name, {@code index} is the key of the blind index. Made with fresh random keys when it is first needed.
 *
 * <p>No two keys have one name ({@link KeyFile}), so the data of two homes can be read by whoever has both.
 *
 * <p>While ciphertext is on file whose key is not in the file, nothing is read or sealed at all: a lost key file is to be
 * restored, and never replaced in silence.
 */
@Component
class PersonalDataKeys {

    private static final String CURRENT = "current";
    private static final String INDEX = "index";

    private final KeyFile file;
    private final ObjectProvider<SealedData> onFile;
    private volatile Properties loaded = new Properties();

    PersonalDataKeys(
            @Value("${daybook.personal-data-keys:${daybook.home}/secrets/personal-data.keys}") Path file,
            ObjectProvider<SealedData> onFile) {
        this.file = new KeyFile(file);
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
            if (!file.exists() && inUse.isEmpty()) {
                create();
            }
            Properties properties = file.read();
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

    private void create() throws IOException {
        byte[] key = KeyFile.freshKey();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(CURRENT, KeyFile.name(key));
        lines.put(KeyFile.name(key), KeyFile.base64(key));
        lines.put(INDEX, KeyFile.base64(KeyFile.freshKey()));
        file.create(lines);
    }
}

package org.daybook.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.core.security.KeyFile;
import org.daybook.core.security.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the trail's seals, from a file outside the database: {@code current} names the one in use. Made when the first
 * entry is sealed; while seals are on file, a lost file is to be restored and never replaced in silence.
 */
@Component
class AuditSealKeys {

    private static final String CURRENT = "current";
    private static final String ALGORITHM = "HmacSHA256";

    private final KeyFile file;
    private final AuditSealQueries queries;
    private volatile Properties loaded = new Properties();

    AuditSealKeys(
            @Value("${daybook.audit-keys:${daybook.home}/secrets/audit.keys}") Path file, AuditSealQueries queries) {
        this.file = new KeyFile(file);
        this.queries = queries;
    }

    /** The key that new seals are made with. */
    String currentId() {
        return value(CURRENT);
    }

    /** The seal of an entry that follows another's. */
    Sha256 seal(String keyId, Sha256 before, byte[] canonicalForm) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value(keyId)), ALGORITHM));
            mac.update(before.bytes());
            return Sha256.ofDigest(mac.doFinal(canonicalForm));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private String value(String name) {
        if (!loaded.containsKey(name)) {
            loaded = load();
        }
        String value = loaded.getProperty(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private Properties load() {
        try {
            if (!file.exists()) {
                queries.keyInUse().ifPresent(key -> {
                    throw missing(key);
                });
                byte[] key = KeyFile.freshKey();
                Map<String, String> lines = new LinkedHashMap<>();
                lines.put(CURRENT, KeyFile.name(key));
                lines.put(KeyFile.name(key), KeyFile.base64(key));
                file.create(lines);
            }
            Properties properties = file.read();
            queries.keyInUse().filter(key -> !properties.containsKey(key)).ifPresent(key -> {
                throw missing(key);
            });
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keys of the audit trail in " + file + " cannot be read", unreadable);
        }
    }

    private AuditKeyMissing missing(String name) {
        return new AuditKeyMissing("The key '" + name + "' of the audit trail is not in " + file
                + "; put the key file there that the trail was sealed with.");
    }
}

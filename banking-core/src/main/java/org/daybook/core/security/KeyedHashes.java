package org.daybook.core.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes that nobody can work out from the database alone: HMAC-SHA-256 under a key derived from a key of personal data and
 * the purpose (HKDF, RFC 5869). Each purpose has a key of its own, and none tells anything of the key it comes from.
 */
@Component
public class KeyedHashes {

    private static final int KEY_BYTES = 32;

    private final PersonalDataKeys keys;

    KeyedHashes(PersonalDataKeys keys) {
        this.keys = keys;
    }

    /** The key to hash with from now on; kept beside each hash, so that keys can be changed. */
    public String currentKeyId() {
        return keys.currentId();
    }

    /**
     * 32 bytes for the fields, each of which counts as it stands: no two lists of fields share a text.
     *
     * @throws PersonalDataUnreadable if the key is not on this machine
     */
    public byte[] hash(String purpose, String keyId, Object... fields) {
        StringBuilder text = new StringBuilder();
        for (Object field : fields) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value);
        }
        try {
            SecretKey derived = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(keys.key(keyId), "HKDF"))
                                    .thenExpand(("daybook " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derived);
            return mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HKDF and HMAC with SHA-256", impossible);
        }
    }
}

package org.daybook.core.credential;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane, as the OWASP cheat sheet on password storage recommends, or with what the bank
 * sets. Parameters and salt are part of the hash.
 */
@Component
class Argon2Encoder implements SecretEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder;

    Argon2Encoder(
            @Value("${daybook.credential.argon2-kib:19456}") int kibibytes,
            @Value("${daybook.credential.argon2-passes:2}") int passes) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, kibibytes, passes);
    }

    @Override
    public String encode(String secret) {
        return Objects.requireNonNull(encoder.encode(secret));
    }

    @Override
    public boolean matches(String secret, String hash) {
        return encoder.matches(secret, hash);
    }

    @Override
    public boolean isDated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}

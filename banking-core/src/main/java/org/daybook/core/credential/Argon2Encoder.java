package org.daybook.core.credential;

import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with one lane. Parameters and salt are part of the hash. */
class Argon2Encoder implements SecretEncoder {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder;

    Argon2Encoder(int kibibytes, int passes) {
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

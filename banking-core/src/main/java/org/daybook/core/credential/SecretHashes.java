package org.daybook.core.credential;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.security.KeyedHashes;
import org.springframework.stereotype.Component;

/**
 * Peppers secrets and hashes them. The pepper takes in whose secret it is and of which kind, so a hash that is moved to
 * another row matches nothing there.
 */
@Component
class SecretHashes {

    private static final String PURPOSE = "credential pepper";
    private static final CustomerId NOBODY = new CustomerId(0);

    private final SecretEncoder encoder;
    private final KeyedHashes pepper;

    /** The hash of a secret nobody has, so that an unknown customer costs the same. */
    private final String nobodys;

    SecretHashes(SecretEncoder encoder, KeyedHashes pepper) {
        this.encoder = encoder;
        this.pepper = pepper;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.nobodys = encoder.encode(HexFormat.of().formatHex(random));
    }

    /**
     * A secret as it is kept.
     *
     * @param pepperId the key its pepper is derived from
     */
    record Hashed(String hash, String pepperId) {

        @Override
        public String toString() {
            return "a hash";
        }
    }

    /** One computation, for nobody too. */
    Hashed hash(Optional<CustomerId> customer, SecretKind kind, String secret) {
        String key = pepper.currentKeyId();
        return new Hashed(encoder.encode(peppered(key, customer.orElse(NOBODY), kind, secret)), key);
    }

    /** One computation, whether there is a hash or not. A text longer than any secret is not looked at whole. */
    boolean matches(CustomerId customer, SecretKind kind, String secret, Hashed kept) {
        return encoder.matches(peppered(kept.pepperId(), customer, kind, secret), kept.hash());
    }

    /** As {@link #matches} for somebody who has no secret: the same work, and never right. */
    void matchNobodys(SecretKind kind, String secret) {
        encoder.matches(peppered(pepper.currentKeyId(), NOBODY, kind, secret), nobodys);
    }

    /** Whether the same secret would be kept otherwise now. */
    boolean isDated(Hashed kept) {
        return !kept.pepperId().equals(pepper.currentKeyId()) || encoder.isDated(kept.hash());
    }

    private String peppered(String key, CustomerId customer, SecretKind kind, String secret) {
        String looked = secret.length() > SecretRules.LONGEST ? secret.substring(0, SecretRules.LONGEST + 1) : secret;
        return HexFormat.of().formatHex(pepper.hash(PURPOSE, key, kind, customer.value(), looked));
    }
}

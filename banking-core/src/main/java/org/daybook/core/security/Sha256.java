package org.daybook.core.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
        }
    }

    public static Sha256 of(byte[] content) {
        return ofDigest(digest().digest(content));
    }

    /** The digest of a list of values. Each is preceded by its length, so that no two lists share a text. */
    public static Sha256 ofFields(@Nullable Object... fields) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object field : fields) {
            String value = Objects.toString(field, "");
            text.append(value.length()).append(':').append(value);
        }
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** From the 32 bytes of a digest. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** A fresh digest to feed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}

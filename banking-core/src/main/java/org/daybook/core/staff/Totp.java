package org.daybook.core.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238, as authenticator apps make them: HMAC-SHA-1, steps of 30 seconds from the epoch,
 * six digits.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** A clock that is off by so many steps will do. */
    private static final int TOLERATED_STEPS = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: four bytes from where the last four bits say, without the sign.
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-1", impossible);
        }
    }

    /** The step whose code this is, about now and after the last one that was taken. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long last) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - TOLERATED_STEPS; step <= current + TOLERATED_STEPS; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** As it is typed into an app: RFC 4648, without padding. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 0x1f));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }
}

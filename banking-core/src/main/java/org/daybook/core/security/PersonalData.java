package org.daybook.core.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Turns personal data into ciphertext and back: AES-256 in GCM mode, a random nonce of 96 bits before each text. The
 * purpose is authenticated along, so a ciphertext cannot be moved to another column.
 */
@Component
public class PersonalData {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PersonalDataKeys keys;
    private final SecureRandom random = new SecureRandom();

    PersonalData(PersonalDataKeys keys) {
        this.keys = keys;
    }

    /** The key that {@link #seal} uses; kept beside each ciphertext, so that keys can be changed. */
    public String currentKeyId() {
        return keys.currentId();
    }

    /** Ciphertext of a text, under the current key. */
    public byte[] seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, keys.currentId(), purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text of a ciphertext.
     *
     * @throws PersonalDataUnreadable if its key is not on this machine, or it was tampered with
     */
    public String open(String purpose, String keyId, byte[] ciphertext) {
        ByteBuffer buffer = ByteBuffer.wrap(ciphertext);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(crypt(Cipher.DECRYPT_MODE, keyId, purpose, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash to find an e-mail address by: the same address in any case gives the same 32 bytes. */
    public byte[] blindIndex(String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.indexKey(), "HmacSHA256"));
            return mac.doFinal(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private byte[] crypt(int mode, String keyId, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.key(keyId), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new PersonalDataUnreadable(
                    "Personal data (" + purpose + ") cannot be read with key " + keyId, broken);
        }
    }
}

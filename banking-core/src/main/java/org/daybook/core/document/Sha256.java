package org.daybook.core.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest used for documents. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}

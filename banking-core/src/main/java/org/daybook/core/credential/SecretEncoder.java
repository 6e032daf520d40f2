package org.daybook.core.credential;

/** Turns a secret into a hash that is slow to work out. */
interface SecretEncoder {

    String encode(String secret);

    boolean matches(String secret, String hash);

    /** Whether a hash was made with weaker parameters than are used now. */
    boolean isDated(String hash);
}

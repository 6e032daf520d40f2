package org.daybook.core.credential;

import java.util.concurrent.atomic.AtomicInteger;

/** The real Argon2, with cheap parameters that a test can raise, which says how often it was worked out. */
final class CountingEncoder implements SecretEncoder {

    private final AtomicInteger computations = new AtomicInteger();
    private volatile Argon2Encoder argon2 = new Argon2Encoder(64, 1);

    /** From now on. */
    void raise() {
        argon2 = new Argon2Encoder(128, 1);
    }

    int computationsOf(Runnable work) {
        int before = computations.get();
        work.run();
        return computations.get() - before;
    }

    @Override
    public String encode(String secret) {
        computations.incrementAndGet();
        return argon2.encode(secret);
    }

    @Override
    public boolean matches(String secret, String hash) {
        computations.incrementAndGet();
        return argon2.matches(secret, hash);
    }

    @Override
    public boolean isDated(String hash) {
        return argon2.isDated(hash);
    }
}

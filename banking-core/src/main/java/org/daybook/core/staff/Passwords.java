package org.daybook.core.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.core.security.Turnstile;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as the OWASP cheat sheet on password storage recommends.
 * Parameters and salt are part of the hash, so they can be raised later. Hashes are worked out a few at a time, or whoever
 * reaches the sign-in page could fill the memory with them.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Without characters that are taken for each other; 20 of them hold 98 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_LENGTH = 20;

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Turnstile turnstile = new Turnstile(AT_ONCE, PATIENCE);
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();

    /** The hash of a password nobody has, so that an unknown name costs the same. */
    private final String nobodys = hash(oneTime());

    String hash(String password) {
        String hash = turnstile.passInTurn(() -> encoder.encode(password));
        if (hash == null) {
            throw new IllegalStateException("A password was not hashed");
        }
        return hash;
    }

    /** Does the work of an attempt when it is its turn; empty, with nothing done, if too many others wait already. */
    <T> Optional<T> inTurn(Supplier<T> attempt) {
        return turnstile.pass(attempt);
    }

    /** Takes the same time for a login that is not there. A text longer than any password is not looked at whole. */
    boolean matches(String password, Optional<String> hash) {
        String looked = password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password;
        boolean right = encoder.matches(looked, hash.orElse(nobodys));
        return right && hash.isPresent();
    }

    /** Random, in groups of five, to be typed off a screen once. */
    String oneTime() {
        return random(ONE_TIME_LENGTH, 5);
    }

    /** So many random characters, in groups. */
    String random(int length, int group) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % group == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** What is wrong with a wish for a password, if anything. */
    Optional<PasswordChange.Reason> unfit(String name, String current, String wanted) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of(PasswordChange.Reason.TOO_SHORT);
        }
        if (wanted.length() > LONGEST) {
            return Optional.of(PasswordChange.Reason.TOO_LONG);
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.of(PasswordChange.Reason.HOLDS_NAME);
        }
        if (wanted.equals(current)) {
            return Optional.of(PasswordChange.Reason.SAME_AS_BEFORE);
        }
        return Optional.empty();
    }
}

package org.daybook.core.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.credential.CodeQueries.Ending;
import org.daybook.core.credential.CodeQueries.OpenCode;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.security.KeyedHashes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issues codes of six digits and takes them back. A code is not kept: it is worked out of a random seed and a key outside the
 * database whenever it is needed, and the seed is gone once the code is over.
 *
 * <p>Called by somebody who has the customer to themselves: so there is one code at most that is not over, and tries side by
 * side count like tries one after the other.
 */
@Component
class OneTimeCodes {

    private static final String PURPOSE = "one-time code";
    private static final int CODES = 1_000_000;
    private static final int SEED_BYTES = 32;
    private static final int SWEPT_AT_ONCE = 200;
    private static final Duration HOUR = Duration.ofHours(1);

    private final CodeQueries queries;
    private final KeyedHashes keyedHashes;
    private final CredentialSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            CodeQueries queries,
            KeyedHashes keyedHashes,
            CredentialSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.keyedHashes = keyedHashes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Issues a code to an address. The ones before are void then; they stay good if too many were asked for. */
    CodeRequest issue(CustomerId customer, CodePurpose purpose, String email) {
        Instant now = clock.instant();
        List<Instant> recent = queries.issuedSince(customer, purpose, now.minus(HOUR));
        if (recent.size() >= settings.codesPerHour()) {
            return new CodeRequest.TooMany(
                    recent.get(recent.size() - settings.codesPerHour()).plus(HOUR));
        }
        voidAll(customer, purpose);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Instant expiry = now.plus(settings.validity(purpose));
        long id = queries.enter(customer, purpose, seed, email, now, expiry);
        events.publishEvent(new CodeIssued(id, customer, purpose));
        return new CodeRequest.Sent(expiry);
    }

    void voidAll(CustomerId customer, CodePurpose purpose) {
        queries.endAll(customer, purpose, Ending.REPLACED, clock.instant());
    }

    /** The code that is not over, if this is it; it stays good. A wrong one is counted, and ends the code if it was the last. */
    Optional<OpenCode> right(CustomerId customer, CodePurpose purpose, String typed) {
        Optional<OpenCode> open = queries.lock(customer, purpose);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        OpenCode code = open.get();
        Instant now = clock.instant();
        if (!now.isBefore(code.expiresAt())) {
            queries.end(code.id(), Ending.EXPIRED, now);
            return Optional.empty();
        }
        String digits = typed.replace(" ", "");
        if (MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.UTF_8), digits(code).getBytes(StandardCharsets.UTF_8))) {
            return open;
        }
        queries.countFailure(code.id());
        if (code.failedTries() + 1 >= settings.codeFailures()) {
            queries.end(code.id(), Ending.TRIED_OUT, now);
        }
        return Optional.empty();
    }

    void use(OpenCode code) {
        queries.end(code.id(), Ending.USED, clock.instant());
    }

    /** Until when the customer's code is good; empty if there is none, or it is over. */
    Optional<Instant> goodUntil(CustomerId customer, CodePurpose purpose) {
        return queries.goodUntil(customer, purpose, clock.instant());
    }

    /** What a letter has to bring; empty if the code is over. */
    Optional<CodeToSend> toSend(long id) {
        return queries.find(id)
                .filter(code -> clock.instant().isBefore(code.expiresAt()))
                .map(code -> new CodeToSend(code.purpose(), digits(code), code.email(), code.expiresAt()));
    }

    /** Takes away what is left of codes whose time is over. Each by itself, so that nobody waits for it. */
    void sweep() {
        Instant now = clock.instant();
        queries.expired(now, SWEPT_AT_ONCE).forEach(id -> queries.end(id, Ending.EXPIRED, now));
    }

    private String digits(OpenCode code) {
        byte[] hash = keyedHashes.hash(
                PURPOSE, code.keyId(), code.purpose(), code.customer().value(), code.seed());
        long number = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), CODES);
        return String.format(Locale.ROOT, "%06d", number);
    }
}

package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.ledger.Hold;
import org.daybook.core.money.Money;

/** What staff or a channel want done with money that is to be held, or is. */
public sealed interface HoldRequest {

    /** What the ledger's keys of holds begin with that were ordered so: apart from those of others who may hold money. */
    String ORDERED = "counter/";

    /** Money to be held is at most so many days from being let go again. */
    int LONGEST_DAYS = 366;

    /** Of why money is held. */
    int LONGEST_REASON = 200;

    /**
     * Money to be held on an account.
     *
     * @param key the caller's, 1 to 100 printable ASCII characters; names the hold from then on
     * @param account its reference or number
     * @param expiresOn the business date whose night lets it go, if nothing else has; the current one or later
     * @param reason for staff, of 1 to 200 characters
     */
    record Place(String key, String channel, String account, Money amount, LocalDate expiresOn, String reason)
            implements HoldRequest {

        public Place {
            checkKey(key);
            Channels.checkName(channel);
            Channels.checkNotCounter(channel);
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("The reason has 1 to " + LONGEST_REASON + " characters");
            }
        }
    }

    /**
     * Held money to be sent, all of it or a part; the rest is available again.
     *
     * @param key of this order, not the hold's
     * @param hold the key under which the hold was placed
     */
    record Capture(String key, String channel, String hold, Beneficiary to, Money amount, String narrative)
            implements HoldRequest {

        public Capture {
            checkKey(key);
            Channels.checkName(channel);
            Channels.checkNotCounter(channel);
            if (narrative.length() > 500) {
                throw new IllegalArgumentException("The narrative has at most 500 characters");
            }
        }
    }

    /**
     * Held money to be let go.
     *
     * @param hold the key under which the hold was placed
     */
    record Release(String channel, String hold) implements HoldRequest {

        public Release {
            Channels.checkName(channel);
            Channels.checkNotCounter(channel);
        }
    }

    /** The key by which it can be captured or released; empty if it has ended, or if somebody else holds it. */
    static Optional<String> keyOf(Hold hold) {
        return hold.isOpen() && hold.idempotencyKey().startsWith(ORDERED)
                ? Optional.of(hold.idempotencyKey().substring(ORDERED.length()))
                : Optional.empty();
    }

    private static void checkKey(String key) {
        if (!key.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("An idempotency key has 1 to 100 printable ASCII characters");
        }
    }
}

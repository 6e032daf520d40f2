package org.daybook.core.account;

import org.daybook.core.ledger.JournalEntryId;

/**
 * The wish of staff to take an entry back.
 *
 * @param key the caller's, 1 to 100 printable ASCII characters: the same key gives the same outcome, however often it is sent
 * @param channel how it came: {@link CounterOrder#BRANCH}
 * @param narrative what the customer reads of it; at most 500 characters, may be empty
 * @param reason for the bank's own eyes; 1 to 500 characters
 */
public record ReversalOrder(String key, String channel, JournalEntryId entry, String narrative, String reason) {

    private static final int LONGEST_TEXT = 500;

    public ReversalOrder {
        reason = reason.strip();
        if (!key.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("An idempotency key has 1 to 100 printable ASCII characters");
        }
        Channels.checkName(channel);
        Channels.checkNotCounter(channel);
        if (narrative.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The narrative has at most " + LONGEST_TEXT + " characters");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The reason has 1 to " + LONGEST_TEXT + " characters");
        }
    }
}

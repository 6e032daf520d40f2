package org.daybook.core.standingorder;

import org.daybook.core.account.Channels;

/**
 * A standing order to be entered.
 *
 * @param key the caller's, 1 to 100 printable ASCII characters: the same key is the same order, however often it is sent
 * @param account that pays, by reference or number
 */
public record NewStandingOrder(String key, String channel, String account, StandingOrderTerms terms) {

    public NewStandingOrder {
        if (!key.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("An idempotency key has 1 to 100 printable ASCII characters");
        }
        Channels.checkName(channel);
        Channels.checkNotCounter(channel);
    }
}

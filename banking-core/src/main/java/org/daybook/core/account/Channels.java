package org.daybook.core.account;

import org.daybook.core.product.DailyLimit;

/** How orders come. A caller names a channel; which ones are not for everybody to name is said here. */
public final class Channels {

    private Channels() {}

    /**
     * Refuses a name that no limit can be set for.
     *
     * @throws IllegalArgumentException if it is one
     */
    public static void checkName(String channel) {
        if (!DailyLimit.isChannel(channel)) {
            throw new IllegalArgumentException(
                    "A channel is named in capitals, figures and underscores, 1 to 40 of them");
        }
    }

    /**
     * Refuses {@link CounterOrder#COUNTER}, which {@code counter.CounterDesk} alone posts through.
     *
     * @throws IllegalArgumentException if it is that
     */
    public static void checkNotCounter(String channel) {
        if (channel.equals(CounterOrder.COUNTER)) {
            throw new IllegalArgumentException("Orders over the counter come from a customer who is served there");
        }
    }
}

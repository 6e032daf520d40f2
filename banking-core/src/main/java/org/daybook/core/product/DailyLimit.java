package org.daybook.core.product;

import java.util.regex.Pattern;
import org.daybook.core.money.Money;

/**
 * How much may be ordered of an account on one business date, and how often.
 *
 * @param channel as orders name it, or {@link #ANY_CHANNEL} for all of them together
 * @param most in all; zero forbids
 * @param mostCount orders; zero forbids
 */
public record DailyLimit(OrderKind kind, String channel, Money most, int mostCount) {

    /** Every order counts here, whatever its channel. */
    public static final String ANY_CHANNEL = "*";

    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public DailyLimit {
        if (!channel.equals(ANY_CHANNEL) && !isChannel(channel)) {
            throw new IllegalArgumentException("Not a channel: " + channel);
        }
        if (most.isNegative() || mostCount < 0) {
            throw new IllegalArgumentException("A daily limit is not negative");
        }
    }

    /** Whether something can come through a channel of that name: what cannot be limited by name does not come. */
    public static boolean isChannel(String name) {
        return CHANNEL.matcher(name).matches();
    }

    /** Whether an order of this kind through this channel counts against it. */
    public boolean counts(OrderKind ordered, String orderChannel) {
        return kind == ordered && (channel.equals(ANY_CHANNEL) || channel.equals(orderChannel));
    }

    /** Under which name the books add up what was used of it: the same for this kind and channel whatever the limit is. */
    public String bucket() {
        return kind + "/" + channel;
    }
}

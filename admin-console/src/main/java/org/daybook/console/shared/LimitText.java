package org.daybook.console.shared;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;

/** How daily limits read, and what can be typed of one. */
public final class LimitText {

    /** Channels that are offered; others can be typed. */
    public static final List<String> CHANNELS = List.of(
            DailyLimit.ANY_CHANNEL,
            "ATM",
            CounterOrder.BRANCH,
            CounterOrder.COUNTER,
            "MOBILE",
            "ONLINE",
            "STANDING_ORDER");

    private static final Pattern CHANNEL = Pattern.compile("\\*|[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private LimitText() {}

    /** What orders of a kind are called. */
    public static String kind(OrderKind kind) {
        return switch (kind) {
            case DEPOSIT -> "Deposits";
            case WITHDRAWAL -> "Withdrawals";
            case TRANSFER -> "Transfers";
        };
    }

    /** What a channel is called, or all of them. */
    public static String channel(String channel) {
        return isOfAll(channel) ? "All channels" : Words.channel(channel);
    }

    private static boolean isOfAll(String channel) {
        return channel.equals(DailyLimit.ANY_CHANNEL);
    }

    /** {@code Withdrawals, Counter}; of all channels together {@code Withdrawals}. */
    public static String of(DailyLimit limit) {
        return isOfAll(limit.channel()) ? kind(limit.kind()) : kind(limit.kind()) + ", " + channel(limit.channel());
    }

    /** Whether it names a channel, or all of them. */
    public static boolean isChannel(String typed) {
        return CHANNEL.matcher(typed).matches();
    }

    /** How many orders; empty if that is no number. */
    public static Optional<Integer> count(String typed) {
        String digits = typed.strip();
        return COUNT.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}

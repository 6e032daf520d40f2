package org.daybook.console.limit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.console.shared.Words;
import org.daybook.core.account.LimitUse;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;

/** How daily limits read, and what it takes to change one. */
final class LimitViewModel {

    /** Channels that are offered; others can be typed. */
    static final List<String> CHANNELS =
            List.of(DailyLimit.ANY_CHANNEL, "ATM", "BRANCH", "MOBILE", "ONLINE", "STANDING_ORDER");

    private static final Pattern CHANNEL = Pattern.compile("\\*|[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private final List<LimitUse> now;

    LimitViewModel(List<LimitUse> now) {
        this.now = List.copyOf(now);
    }

    static String kind(OrderKind kind) {
        return switch (kind) {
            case DEPOSIT -> "Deposits";
            case WITHDRAWAL -> "Withdrawals";
            case TRANSFER -> "Transfers";
        };
    }

    static String channel(String channel) {
        return channel.equals(DailyLimit.ANY_CHANNEL) ? "All channels" : Words.channel(channel);
    }

    static boolean isChannel(String typed) {
        return CHANNEL.matcher(typed).matches();
    }

    /** How many orders; empty if that is no number. */
    static Optional<Integer> count(String typed) {
        String digits = typed.strip();
        return COUNT.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** The limit that there is now for a kind and channel. */
    Optional<DailyLimit> now(OrderKind kind, String channel) {
        return now.stream()
                .map(LimitUse::limit)
                .filter(limit -> limit.kind() == kind && limit.channel().equals(channel))
                .findFirst();
    }

    /** Whether it lets more through than now, by amount or number, and so takes two. What was not limited is lowered. */
    boolean takesTwo(OrderKind kind, String channel, Money most, int mostCount) {
        return now(kind, channel)
                .filter(before -> most.compareTo(before.most()) > 0 || mostCount > before.mostCount())
                .isPresent();
    }
}

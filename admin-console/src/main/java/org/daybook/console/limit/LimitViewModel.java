package org.daybook.console.limit;

import java.util.List;
import java.util.Optional;
import org.daybook.core.account.LimitUse;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;

/** What it takes to change a daily limit. */
final class LimitViewModel {

    private final List<LimitUse> now;

    LimitViewModel(List<LimitUse> now) {
        this.now = List.copyOf(now);
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

package org.daybook.core.account;

import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;

/**
 * A daily limit of an account, and what was used of it so far on the business date.
 *
 * @param ofItsOwn whether it was set for this account; else it is its product's
 */
public record LimitUse(DailyLimit limit, boolean ofItsOwn, Money used, int usedCount) {

    /** Zero once a lowered limit has been passed. */
    public Money left() {
        Money left = limit.most().minus(used);
        return left.isNegative() ? Money.zero(left.currency()) : left;
    }

    /** Zero once a lowered limit has been passed. */
    public int leftCount() {
        return Math.max(0, limit.mostCount() - usedCount);
    }
}

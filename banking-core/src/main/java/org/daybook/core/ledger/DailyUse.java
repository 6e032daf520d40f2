package org.daybook.core.ledger;

import org.daybook.core.money.Money;

/** What was used so far of a daily cap: on one account, one booking date, in one bucket. */
public record DailyUse(Money amount, int count) {

    DailyUse and(Money more) {
        return new DailyUse(amount.plus(more), count + 1);
    }
}

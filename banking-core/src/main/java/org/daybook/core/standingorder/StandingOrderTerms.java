package org.daybook.core.standingorder;

import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.money.Money;

/**
 * What a standing order pays.
 *
 * @param narrative what both customers read; at most 500 characters, may be empty
 */
public record StandingOrderTerms(Beneficiary to, Money amount, String narrative, Schedule schedule) {

    public StandingOrderTerms {
        if (narrative.length() > 500) {
            throw new IllegalArgumentException("The narrative has at most 500 characters");
        }
    }
}

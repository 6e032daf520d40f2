package org.daybook.core.counter;

import java.util.List;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.LimitUse;

/**
 * An account that a customer at the counter may see.
 *
 * @param limits with what was used of them so far on the business date
 */
public record ServedAccount(AccountOverview account, AccountStanding standing, List<LimitUse> limits) {

    public ServedAccount {
        limits = List.copyOf(limits);
    }
}

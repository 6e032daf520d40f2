package org.daybook.core.account;

import java.util.List;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.springframework.stereotype.Component;

/** What is held on an account, as one sum. */
@Component
class HeldAmounts implements PendingDebits {

    private final FreezeQueries queries;

    HeldAmounts(FreezeQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Bounce> of(Account account) {
        Money held = Money.ofMinor(
                queries.held(account.ledgerAccount()), account.bookedBalance().currency());
        return held.isPositive() ? List.of(new Bounce("Held", held, Optional.empty())) : List.of();
    }
}

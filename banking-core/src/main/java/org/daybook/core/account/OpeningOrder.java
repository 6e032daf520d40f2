package org.daybook.core.account;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * The wish of customers for an account.
 *
 * @param key the caller's, 1 to 100 printable ASCII characters: the same key opens one account, however often it is sent
 * @param channel how it came: {@link CounterOrder#BRANCH}
 * @param holders customers' references, the addressee of the statements first
 * @param product e.g. {@code CHECKING}
 * @param firstDeposit cash paid in along with it, in the account's currency
 */
public record OpeningOrder(
        String key,
        String channel,
        List<String> holders,
        String product,
        Currency currency,
        StatementCycle statementCycle,
        Optional<Money> firstDeposit) {

    public OpeningOrder {
        holders = List.copyOf(holders);
        if (!key.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("An idempotency key has 1 to 100 printable ASCII characters");
        }
        Channels.checkName(channel);
        Channels.checkNotCounter(channel);
        if (holders.isEmpty() || holders.stream().distinct().count() != holders.size()) {
            throw new IllegalArgumentException("An account has one holder or more, each once");
        }
    }

    Sha256 digest() {
        return Sha256.ofFields(
                String.join("\n", holders),
                product,
                currency,
                statementCycle,
                firstDeposit.map(Money::minor).orElse(null),
                firstDeposit.map(Money::currency).orElse(null));
    }
}

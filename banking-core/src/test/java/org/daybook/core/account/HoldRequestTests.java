package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.HoldId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class HoldRequestTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final Money AMOUNT = Money.ofMinor(100, Currency.getInstance("CZK"));

    @Test
    void onlyOpenHoldsThatWereOrderedSoCanBeEnded() {
        Hold.End released = new Hold.End(Hold.How.RELEASED, AMOUNT, DAY, Instant.EPOCH);

        assertThat(HoldRequest.keyOf(hold("counter/k1", Optional.empty()))).contains("k1");
        assertThat(HoldRequest.keyOf(hold("other/k1", Optional.empty()))).isEmpty();
        assertThat(HoldRequest.keyOf(hold("counter/k1", Optional.of(released)))).isEmpty();
    }

    private static Hold hold(String key, Optional<Hold.End> end) {
        return new Hold(
                new HoldId(1),
                key,
                new LedgerAccountId(1),
                AMOUNT,
                DAY,
                DAY.plusDays(7),
                CounterOrder.BRANCH,
                "STAFF tina",
                "Hotel",
                Instant.EPOCH,
                end);
    }
}

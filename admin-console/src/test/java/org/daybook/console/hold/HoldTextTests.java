package org.daybook.console.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.account.HoldAnswer;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.HoldId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class HoldTextTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);

    @Test
    void saysHowAHoldEnded() {
        assertThat(HoldText.state(hold("counter/k1", Optional.empty()))).isEqualTo("Held");
        assertThat(HoldText.state(hold("counter/k1", Optional.of(end(Hold.How.CAPTURED)))))
                .isEqualTo("Captured 1.00 CZK on 27/03/2026");
        assertThat(HoldText.state(hold("counter/k1", Optional.of(end(Hold.How.EXPIRED)))))
                .isEqualTo("Expired on 27/03/2026");
    }

    @Test
    void noticesWhatWasDoneAndNothingElse() {
        assertThat(HoldText.done(new HoldAnswer.Placed(hold("counter/k1", Optional.empty()))))
                .contains("1.00 CZK are held until 03/04/2026.");
        assertThat(HoldText.done(new HoldAnswer.Refused(CounterRefusal.ACCOUNT_CLOSED)))
                .isEmpty();
        assertThat(HoldText.done(new HoldAnswer.ExpiryUnfit())).isEmpty();
    }

    private static Hold.End end(Hold.How how) {
        return new Hold.End(how, czk(), DAY, Instant.EPOCH);
    }

    private static Hold hold(String key, Optional<Hold.End> end) {
        return new Hold(
                new HoldId(1),
                key,
                new LedgerAccountId(1),
                czk(),
                DAY,
                DAY.plusDays(7),
                "BRANCH",
                "STAFF tina",
                "Hotel",
                Instant.EPOCH,
                end);
    }

    private static Money czk() {
        return Money.ofMinor(100, Currency.getInstance("CZK"));
    }
}

package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.ledger.Side.CREDIT;
import static org.daybook.core.ledger.Side.DEBIT;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTests {

    @ParameterizedTest
    @CsvSource({
        "CASH_DEPOSIT, WITHDRAWAL, DEPOSIT",
        "CASH_WITHDRAWAL, WITHDRAWAL, DEPOSIT",
        "CARD_PAYMENT, CARD_PAYMENT, CARD_REFUND",
        "TRANSFER, TRANSFER_SENT, TRANSFER_RECEIVED",
        "STANDING_ORDER, TRANSFER_SENT, TRANSFER_RECEIVED",
        "MONTHLY_FEE, FEE, FEE_REFUND",
        "INTEREST_CREDIT, INTEREST_CHARGED, INTEREST_EARNED",
        "REVERSAL, REVERSAL, REVERSAL",
        "ROUNDING, ROUNDING, ROUNDING",
        "OPENING_BALANCE, BROUGHT_FORWARD, BROUGHT_FORWARD",
        "LOTTERY, OTHER_OUT, OTHER_IN"
    })
    void followsFromKindAndSide(String kind, Movement debited, Movement credited) {
        assertThat(Movement.of(kind, DEBIT)).isEqualTo(debited);
        assertThat(Movement.of(kind, CREDIT)).isEqualTo(credited);
    }

    /** The filter turns the function round, so it has to know every kind that the function knows. */
    @Test
    void everyMovementIsMadeByAKnownKindOrByAnyOther() {
        Set<Movement> made = EnumSet.noneOf(Movement.class);
        for (String kind : Movement.KNOWN_KINDS) {
            for (Side side : Side.values()) {
                made.add(Movement.of(kind, side));
            }
        }

        assertThat(made).isEqualTo(EnumSet.complementOf(EnumSet.of(Movement.OTHER_IN, Movement.OTHER_OUT)));
    }
}

package org.daybook.core.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.Proof;
import org.junit.jupiter.api.Test;

class NightFiguresTests {

    private static final Proof HOLDS = new Proof("This holds", 7, 0, List.of());
    private static final Proof FAILS = new Proof("This does not", 7, 1, List.of("why"));
    private static final NightException EXCEPTION = new NightException("A1", MessageState.REFUSED, "why");

    @Test
    void addUpWhereEachStatementIsAccountedFor() {
        assertThat(figures(3, 3, 1, 1, HOLDS).addsUp()).isTrue();

        assertThat(figures(4, 3, 1, 1, HOLDS).addsUp()).isFalse();
        assertThat(figures(4, 4, 1, 1, HOLDS).addsUp()).isFalse();
        assertThat(figures(3, 3, 2, 1, HOLDS).addsUp()).isFalse();
        assertThat(figures(3, 3, 1, 1, HOLDS, FAILS).addsUp()).isFalse();
    }

    @Test
    void countAlertsAndClaims() {
        NightFigures figures = figures(3, 3, 1, 1, HOLDS, FAILS, HOLDS);

        assertThat(figures.alerts()).isEqualTo(7);
        assertThat(figures.claimsProved()).isEqualTo(2);
        assertThat(figures.claimsBroken()).isEqualTo(1);
        assertThat(figures.messagesWaiting()).isEqualTo(1);
        assertThat(figures.messagesExcepted()).isEqualTo(1);
    }

    private static NightFigures figures(long due, long made, long accepted, long waiting, Proof... proofs) {
        List<NightException> notHandedOver =
                new ArrayList<>(Collections.nCopies((int) waiting, new NightException("A2", MessageState.NEW, "busy")));
        notHandedOver.add(EXCEPTION);
        return new NightFigures(
                0,
                due,
                made,
                accepted,
                notHandedOver,
                List.of(new NightAlerts(Typology.STRUCTURING, 3), new NightAlerts(Typology.RING, 4)),
                List.of(proofs));
    }
}

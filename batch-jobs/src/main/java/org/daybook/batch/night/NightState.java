package org.daybook.batch.night;

import java.util.List;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.ledger.Proof;

/** What the steps of a night leave for its closing. */
final class NightState {

    private List<NightAlerts> alerts = List.of();
    private List<Proof> proofs = List.of();

    void raised(List<NightAlerts> newAlerts) {
        alerts = List.copyOf(newAlerts);
    }

    void proved(List<Proof> looked) {
        proofs = List.copyOf(looked);
    }

    List<NightAlerts> alerts() {
        return alerts;
    }

    List<Proof> proofs() {
        return proofs;
    }
}

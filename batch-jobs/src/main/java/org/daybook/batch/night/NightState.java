package org.daybook.batch.night;

import java.util.List;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldRun;

/** The run of a night, and what its steps leave for the closing. */
final class NightState {

    private final HeldRun run;
    private List<NightAlerts> alerts = List.of();
    private List<Proof> proofs = List.of();

    NightState(HeldRun run) {
        this.run = run;
    }

    /** Holds the date against other processes. */
    HeldRun run() {
        return run;
    }

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

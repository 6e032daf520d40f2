package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.Requester;
import org.daybook.batch.reconciling.ProofResult;
import org.daybook.batch.reconciling.ProofRuns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves the books. Books that are not proved leave the night open. */
@Component
@Order(10)
class ProofStep implements NightStep {

    private final ProofRuns proofs;

    ProofStep(ProofRuns proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        return switch (proofs.run(requester)) {
            case ProofResult.LookedAt result -> {
                state.proved(result.proofs());
                yield result.holds()
                        ? new StepOutcome.Done(result.proofs().size() + " claims proved")
                        : new StepOutcome.Refused(result.sentence());
            }
            case ProofResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case ProofResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}

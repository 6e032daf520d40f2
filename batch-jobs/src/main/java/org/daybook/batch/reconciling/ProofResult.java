package org.daybook.batch.reconciling;

import java.util.List;
import org.daybook.core.ledger.Proof;

/** How a proof of the books ended. */
public sealed interface ProofResult {

    /** Every claim was looked at. */
    record LookedAt(List<Proof> proofs) implements ProofResult {

        public LookedAt {
            proofs = List.copyOf(proofs);
        }

        public long broken() {
            return proofs.stream().filter(proof -> !proof.holds()).count();
        }

        public boolean holds() {
            return broken() == 0;
        }

        /** The outcome for people. */
        public String sentence() {
            return holds()
                    ? "The books are proved."
                    : "The books are NOT proved: " + broken() + " of " + proofs.size() + " claims do not hold.";
        }
    }

    /** The books are not to be relied on at present. */
    record Refused(String reason) implements ProofResult {}

    /** Nothing was proved. */
    record Stopped() implements ProofResult {}
}

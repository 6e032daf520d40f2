package org.daybook.core.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What is claimed of the books, and whether it holds.
 *
 * @param claim a sentence without its full stop
 * @param counted how many things were looked at
 * @param failed how often the claim does not hold
 * @param failures the first of them, as sentences that name account and sequence; never more than {@link #FAILURES_TOLD}
 */
public record Proof(String claim, long counted, long failed, List<String> failures) {

    public static final int FAILURES_TOLD = 20;

    public Proof {
        failures = List.copyOf(failures);
        if (failures.size() != Math.min(failed, FAILURES_TOLD)) {
            throw new IllegalArgumentException(failed + " failures, but " + failures.size() + " sentences");
        }
    }

    public boolean holds() {
        return failed == 0;
    }

    /** The failures one a line, the last line saying how many more there are; empty if the claim holds. */
    public Optional<String> failure() {
        if (holds()) {
            return Optional.empty();
        }
        String told = String.join("\n", failures);
        long more = failed - failures.size();
        return Optional.of(more == 0 ? told : told + "\nand " + more + " more.");
    }
}

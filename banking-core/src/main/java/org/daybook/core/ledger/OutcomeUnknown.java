package org.daybook.core.ledger;

/**
 * Nobody can say whether the order was posted: the caller stopped waiting, or the database could not be asked. The same order
 * sent again with the same key finds out.
 */
public final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(String idempotencyKey, Throwable cause) {
        super("Whether the order was posted is not known; sent again with its key it is: " + idempotencyKey, cause);
    }
}

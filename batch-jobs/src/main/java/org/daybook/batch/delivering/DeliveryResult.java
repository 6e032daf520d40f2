package org.daybook.batch.delivering;

import org.daybook.core.delivery.SendingResult;

/** How sending ended. */
public sealed interface DeliveryResult {

    /** Every message that was due was tried, unless {@link SendingResult#interrupted} says why not. */
    record Tried(SendingResult result) implements DeliveryResult {}

    /** The rest stays due. */
    record Stopped() implements DeliveryResult {}
}

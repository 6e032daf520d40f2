package org.daybook.core.delivery;

import java.util.Optional;

/**
 * What one call of {@link Deliveries#send} did, by messages.
 *
 * @param putOff will be tried again later
 * @param parked not sent, and staff have to see to it
 * @param interrupted why it ended before everything due was tried, as a sentence; empty if all was tried, or it was stopped
 */
public record SendingResult(
        long accepted, long putOff, long refused, long unknown, long parked, Optional<String> interrupted) {

    /** Messages whose attempt came to an answer. */
    public long tried() {
        return accepted + putOff + refused + unknown + parked;
    }
}

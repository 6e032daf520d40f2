package org.daybook.core.account;

import java.util.List;
import org.daybook.core.customer.CustomerId;

/**
 * A mandate was granted, or its end was brought forward; heard in the same transaction.
 *
 * @param mandate as it stands now
 * @param holders of the account, who are to be told
 */
public record MandateChanged(Mandate mandate, Change change, List<CustomerId> holders) {

    public MandateChanged {
        holders = List.copyOf(holders);
    }

    /** What was done. */
    public enum Change {
        GRANTED,
        ENDED
    }
}

package org.daybook.core.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Booked balances of customers' accounts, carried from row to row. An account is looked up when it is first named, so that
 * work can begin anywhere in a file from the books' own balances.
 */
public final class RunningBalances {

    private final Map<String, Long> minorByAccount = new HashMap<>();
    private final ToLongFunction<String> booked;

    /**
     * Balances that begin where the books stand.
     *
     * @param booked the booked balance of an account in minor units, positive in the customer's favour; 0 for one that is
     *     yet to be opened
     */
    public RunningBalances(ToLongFunction<String> booked) {
        this.booked = booked;
    }

    /** The account's balance after all rows so far, in minor units. */
    public long minor(String account) {
        Long known = minorByAccount.get(account);
        return known == null ? booked.applyAsLong(account) : known;
    }

    /** Goes on from another balance. */
    public void set(String account, long minor) {
        minorByAccount.put(account, minor);
    }
}

package org.daybook.core.intake.internal;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the check knows of an account while it reads the entries.
 *
 * <p>An account is doubtful after a row that touches it, or may touch it, could not be read or used: its running balance then
 * proves nothing until the sending bank states the next one.
 */
final class AccountState {

    private final Currency currency;
    private final LocalDate openedOn;
    private final Money overdraftLimit;
    private final long bookedMinor;
    private final @Nullable FreezeScope freeze;

    private @Nullable LocalDate lastBookingDate;
    private boolean overdrawn;
    private boolean doubtful;
    private long doubtsSettled;

    AccountState(AccountRow row, Money booked, @Nullable LocalDate lastBookingDate, @Nullable FreezeScope freeze) {
        this.freeze = freeze;
        this.currency = row.currency();
        this.openedOn = row.openedOn();
        this.overdraftLimit = row.overdraftLimit();
        this.bookedMinor = booked.minor();
        this.lastBookingDate = lastBookingDate;
    }

    Currency currency() {
        return currency;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Money overdraftLimit() {
        return overdraftLimit;
    }

    long bookedMinor() {
        return bookedMinor;
    }

    boolean isFrozenFor(Side side) {
        return freeze != null && freeze.forbids(side);
    }

    @Nullable
    LocalDate lastBookingDate() {
        return lastBookingDate;
    }

    void bookedOn(LocalDate date) {
        lastBookingDate = date;
    }

    /** True the first time a debit leaves the account beyond its limit, until it is back within. */
    boolean newlyBeyondLimit(boolean beyond) {
        boolean newly = beyond && !overdrawn;
        overdrawn = beyond;
        return newly;
    }

    void backWithinLimit() {
        overdrawn = false;
    }

    void doubt() {
        doubtful = true;
    }

    /** Whether it is doubtful, given how many rows of the file so far may have been about any account. */
    boolean doubtful(long illegibleRows) {
        return doubtful || doubtsSettled < illegibleRows;
    }

    void settle(long illegibleRows) {
        doubtful = false;
        doubtsSettled = illegibleRows;
    }
}

package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** A ledger account as it stands under our lock, and as it will stand after orders of the same transaction. */
record LockedAccount(
        LedgerAccountId id,
        boolean ownedByCustomer,
        Currency currency,
        boolean closed,
        String freeze,
        @Nullable Long overdraftLimitMinor,
        long bookedBalanceMinor,
        long heldMinor,
        long attachedMinor,
        @Nullable LocalDate lastBookingDate) {

    boolean debitsFrozen() {
        return freeze.equals("DEBITS") || freeze.equals("ALL");
    }

    boolean creditsFrozen() {
        return freeze.equals("CREDITS") || freeze.equals("ALL");
    }

    boolean wouldGoBack(LocalDate bookingDate) {
        return ownedByCustomer && lastBookingDate != null && bookingDate.isBefore(lastBookingDate);
    }

    /** The limit does not count while an amount is attached: the bank does not lend what it has to keep. */
    boolean covers(Money debit) {
        if (overdraftLimitMinor == null) {
            return true;
        }
        long kept = Math.addExact(heldMinor, attachedMinor);
        return Math.addExact(Math.subtractExact(bookedBalanceMinor, kept), attachedMinor > 0 ? 0 : overdraftLimitMinor)
                >= debit.minor();
    }

    LockedAccount after(Side side, Money amount, LocalDate bookingDate) {
        long balance =
                switch (side) {
                    case DEBIT -> Math.subtractExact(bookedBalanceMinor, amount.minor());
                    case CREDIT -> Math.addExact(bookedBalanceMinor, amount.minor());
                };
        LocalDate latest =
                lastBookingDate == null || bookingDate.isAfter(lastBookingDate) ? bookingDate : lastBookingDate;
        return new LockedAccount(
                id,
                ownedByCustomer,
                currency,
                closed,
                freeze,
                overdraftLimitMinor,
                balance,
                heldMinor,
                attachedMinor,
                latest);
    }
}

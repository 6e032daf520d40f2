package org.daybook.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    static final String COLUMNS = "id, owner, currency, status, freeze, overdraft_limit_minor, booked_balance_minor,"
            + " held_minor, attached_minor, last_booking_date";

    static LockedAccount of(ResultSet row) throws SQLException {
        return new LockedAccount(
                new LedgerAccountId(row.getLong("id")),
                row.getString("owner").equals("CUSTOMER"),
                Currency.getInstance(row.getString("currency")),
                row.getString("status").equals("CLOSED"),
                row.getString("freeze"),
                row.getObject("overdraft_limit_minor", Long.class),
                row.getLong("booked_balance_minor"),
                row.getLong("held_minor"),
                row.getLong("attached_minor"),
                row.getObject("last_booking_date", LocalDate.class));
    }

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
                id, ownedByCustomer, currency, closed, freeze, overdraftLimitMinor, balance, heldMinor, attachedMinor, latest);
    }
}

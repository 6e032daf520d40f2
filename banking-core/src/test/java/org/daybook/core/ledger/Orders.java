package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** Orders for tests: what a test does not name is usual, and the key is its own. */
record Orders(
        String key,
        String kind,
        LedgerAccountId debit,
        LedgerAccountId credit,
        Money amount,
        LocalDate booking,
        LocalDate value,
        @Nullable JournalEntryId reversalOf,
        long dailyMinor,
        int dailyCount) {

    static final Currency CZK = Currency.getInstance("CZK");
    static final Currency EUR = Currency.getInstance("EUR");
    static final String BUCKET = "TEST.TRANSFER";
    private static final long UNLIMITED = Long.MAX_VALUE;
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Orders transfer(LedgerAccountId debit, LedgerAccountId credit, long minor) {
        return new Orders(
                "key-" + UUID.randomUUID(),
                "TRANSFER",
                debit,
                credit,
                Money.ofMinor(minor, CZK),
                DAY,
                DAY,
                null,
                UNLIMITED,
                Integer.MAX_VALUE);
    }

    Orders key(String other) {
        return new Orders(other, kind, debit, credit, amount, booking, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders kind(String other) {
        return new Orders(key, other, debit, credit, amount, booking, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders debit(LedgerAccountId other) {
        return new Orders(key, kind, other, credit, amount, booking, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders credit(LedgerAccountId other) {
        return new Orders(key, kind, debit, other, amount, booking, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders amount(Money other) {
        return new Orders(key, kind, debit, credit, other, booking, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders booked(LocalDate other) {
        return new Orders(key, kind, debit, credit, amount, other, value, reversalOf, dailyMinor, dailyCount);
    }

    Orders valued(LocalDate other) {
        return new Orders(key, kind, debit, credit, amount, booking, other, reversalOf, dailyMinor, dailyCount);
    }

    Orders reversing(JournalEntryId original) {
        return new Orders(key, kind, debit, credit, amount, booking, value, original, dailyMinor, dailyCount);
    }

    /** With a daily cap of the account that it debits, in the currency of its amount. */
    Orders daily(long mostMinor, int mostCount) {
        return new Orders(key, kind, debit, credit, amount, booking, value, reversalOf, mostMinor, mostCount);
    }

    EntryOrder order() {
        return new EntryOrder(
                new EntryOrder.Origin(key, "event-of-" + key, null, "TEST", "test"),
                kind,
                debit,
                credit,
                amount,
                new EntryOrder.Dates(booking, value, null),
                "Narrative of " + key,
                EntryOrder.Counterparty.UNKNOWN,
                reversalOf,
                dailyMinor == UNLIMITED && dailyCount == Integer.MAX_VALUE
                        ? List.of()
                        : List.of(
                                new DailyCap(debit, BUCKET, Money.ofMinor(dailyMinor, amount.currency()), dailyCount)));
    }
}

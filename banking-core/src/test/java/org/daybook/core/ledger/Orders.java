package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Currency;
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
        @Nullable JournalEntryId reversalOf) {

    static final Currency CZK = Currency.getInstance("CZK");
    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Orders transfer(LedgerAccountId debit, LedgerAccountId credit, long minor) {
        return new Orders(
                "key-" + UUID.randomUUID(), "TRANSFER", debit, credit, Money.ofMinor(minor, CZK), DAY, DAY, null);
    }

    Orders key(String other) {
        return new Orders(other, kind, debit, credit, amount, booking, value, reversalOf);
    }

    Orders kind(String other) {
        return new Orders(key, other, debit, credit, amount, booking, value, reversalOf);
    }

    Orders debit(LedgerAccountId other) {
        return new Orders(key, kind, other, credit, amount, booking, value, reversalOf);
    }

    Orders credit(LedgerAccountId other) {
        return new Orders(key, kind, debit, other, amount, booking, value, reversalOf);
    }

    Orders amount(Money other) {
        return new Orders(key, kind, debit, credit, other, booking, value, reversalOf);
    }

    Orders booked(LocalDate other) {
        return new Orders(key, kind, debit, credit, amount, other, value, reversalOf);
    }

    Orders valued(LocalDate other) {
        return new Orders(key, kind, debit, credit, amount, booking, other, reversalOf);
    }

    Orders reversing(JournalEntryId original) {
        return new Orders(key, kind, debit, credit, amount, booking, value, original);
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
                reversalOf);
    }
}

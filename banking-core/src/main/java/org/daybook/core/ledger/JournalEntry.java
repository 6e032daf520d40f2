package org.daybook.core.ledger;

import java.time.LocalDate;
import org.daybook.core.money.Money;

/** What the books say of one entry, as far as other features need it. */
public record JournalEntry(
        JournalEntryId id,
        LedgerAccountId debit,
        LedgerAccountId credit,
        Money amount,
        LocalDate bookingDate,
        LocalDate valueDate,
        boolean isReversal) {}

package org.daybook.core.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody reads it who looks through the journal.
 *
 * @param reference the sender's own name for it, if it has one
 * @param bookedAt local time in the bank's zone, where the source knows it
 * @param counterpartyBank as far as the sender names it, like the account and the name
 */
public record JournalLine(
        JournalEntryId id,
        @Nullable String reference,
        LocalDate bookingDate,
        @Nullable LocalDateTime bookedAt,
        String kind,
        LedgerAccountId debit,
        LedgerAccountId credit,
        Money amount,
        String narrative,
        @Nullable String counterpartyBank,
        @Nullable String counterpartyAccount,
        @Nullable String counterpartyName) {}

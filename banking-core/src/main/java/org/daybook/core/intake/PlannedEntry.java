package org.daybook.core.intake;

import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry to be booked for a row of {@code entries.csv}.
 *
 * @param key makes booking it twice impossible: {@code import/<reference>}, for a rounding entry {@code
 *     import/<reference>/rounding/debit} or {@code …/credit} by the side of the row whose balance it corrects; at most 57
 *     characters
 * @param eventId what the entries of one row have in common: the row's reference
 * @param externalReference the row's reference; null for a rounding entry, which the sending bank does not know
 * @param amount positive
 */
public record PlannedEntry(
        String key,
        String eventId,
        @Nullable String externalReference,
        String kind,
        EntryDates dates,
        String channel,
        String narrative,
        Counterparty counterparty,
        PlannedAccount debit,
        PlannedAccount credit,
        Money amount) {}

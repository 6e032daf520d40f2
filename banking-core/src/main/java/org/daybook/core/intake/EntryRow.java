package org.daybook.core.intake;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code entries.csv}: money from one account to another.
 *
 * @param line where the row begins in the file
 * @param reference the sending bank's name for the entry, unique for ever
 * @param debitAccount null for the bank's own side; never null together with {@code creditAccount}
 * @param creditAccount null for the bank's own side
 * @param amount positive
 * @param kind such as {@code CASH_DEPOSIT}; any {@code [A-Z_]+}
 * @param narrative what the customer reads; one line, may be empty, like the channel
 * @param debitBalanceAfter the sending bank's own recorded balance of the debited account after this entry, positive in the
 *     customer's favour
 * @param creditBalanceAfter the same of the credited account
 */
public record EntryRow(
        long line,
        String reference,
        EntryDates dates,
        @Nullable String debitAccount,
        @Nullable String creditAccount,
        Money amount,
        String kind,
        String narrative,
        Counterparty counterparty,
        String channel,
        @Nullable Money debitBalanceAfter,
        @Nullable Money creditBalanceAfter) {

    public LocalDate bookingDate() {
        return dates.bookingDate();
    }

    public Currency currency() {
        return amount.currency();
    }
}

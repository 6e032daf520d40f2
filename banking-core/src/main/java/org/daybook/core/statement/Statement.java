package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.money.Money;

/**
 * What a customer is told about one account for one period: the one record that feeds every renderer. It holds no
 * database id and no time of recording, so that the same books always give the same statement.
 *
 * @param number the statement's number in the account's sequence; empty for one asked for ad hoc
 * @param holders name and postal address of each holder, the addressee first; never empty
 * @param account the account as printed
 * @param period first and last day, both included
 * @param language the addressee's language
 * @param opening balance before the first line, positive in the customer's favour
 * @param closing balance after the last line, positive in the customer's favour
 * @param lines in the order of the account's postings
 */
public record Statement(
        Optional<Integer> number,
        List<Holder> holders,
        AccountDetails account,
        StatementPeriod period,
        Locale language,
        Money opening,
        Money closing,
        List<StatementLine> lines) {

    public Statement {
        holders = List.copyOf(holders);
        lines = List.copyOf(lines);
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("A statement needs a holder");
        }
        Money running = opening;
        for (StatementLine line : lines) {
            running = running.plus(line.signed());
            if (!running.equals(line.runningBalance())) {
                throw new IllegalArgumentException("Account " + account.reference() + ": the running balance of line "
                        + line.position() + " is " + line.runningBalance() + " but should be " + running);
            }
        }
        if (!running.equals(closing)) {
            throw new IllegalArgumentException("Account " + account.reference() + ": the closing balance is " + closing
                    + " but opening + credits - debits is " + running);
        }
    }

    public Currency currency() {
        return account.currency();
    }

    public StatementTotals totals() {
        return StatementTotals.of(this);
    }

    /** Name and address as printed in the address window; lines may be empty where the files gave none. */
    public record Holder(String name, List<String> addressLines) {
        public Holder {
            addressLines = List.copyOf(addressLines);
        }
    }

    /**
     * The account as printed.
     *
     * @param reference the reference its files gave it
     * @param number the bank's own number with check digits (IBAN), without blanks
     * @param product e.g. {@code CHECKING}
     */
    public record AccountDetails(
            String reference,
            String number,
            String product,
            Currency currency,
            LocalDate openedOn,
            Money overdraftLimit) {}
}

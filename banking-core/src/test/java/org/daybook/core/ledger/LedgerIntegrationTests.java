package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerIntegrationTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Books books;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void postsOneEntryToBothAccounts() {
        LedgerAccounts accounts = books.bean(LedgerAccounts.class);
        LedgerAccountId customer =
                accounts.openForCustomers(List.of(Money.zero(CZK))).getFirst();
        LedgerAccountId cash = accounts.ofBank(BankRole.CASH, CZK);

        PostingOutcome outcome = books.bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin("key-1", "event-1", null, "BRANCH", "test"),
                        "CASH_DEPOSIT",
                        cash,
                        customer,
                        Money.ofMinor(12_345, CZK),
                        EntryOrder.Dates.on(DAY),
                        "Deposit",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));

        assertThat(outcome).isInstanceOf(PostingOutcome.Posted.class);
        assertThat(books.bean(Ledger.class).balance(customer)).isEqualTo(Money.ofMinor(12_345, CZK));
        assertThat(books.bean(Ledger.class).balance(cash)).isEqualTo(Money.ofMinor(-12_345, CZK));
    }
}

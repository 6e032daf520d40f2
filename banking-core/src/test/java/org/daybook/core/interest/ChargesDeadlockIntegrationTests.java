package org.daybook.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.security.Actor;
import org.daybook.core.test.Books;
import org.daybook.core.test.SmallBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The night locks in ascending order, a closing does not: where they meet, the night may be the one that has to give way. */
class ChargesDeadlockIntegrationTests {

    private static final LocalDate END = LocalDate.of(2026, 1, 31);

    private Books books;
    private SmallBank bank;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        bank = new SmallBank(books::bean, books.asRoot());
        bank.terms("PLAIN", END.withDayOfMonth(1), "0", "0", "ACT_365", 2_500);
        // Before the customer's, so that it is locked before it.
        books.bean(LedgerAccounts.class).ofBank(BankRole.FEE_INCOME, SmallBank.CZK);
        bank.openUnderTerms("1", END.withDayOfMonth(1), 0, "PLAIN");
        bank.book("1", 10_000, END, END);
        for (LocalDate day : END.withDayOfMonth(1).datesUntil(END.plusDays(1)).toList()) {
            books.bean(InterestAccruals.class).accrue(day, 5, () -> {});
        }
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void chargeThatMeetsAClosingIsTriedAgain() throws Exception {
        var account = bank.account("1").ledgerAccount();
        var income = books.bean(LedgerAccounts.class).ofBank(BankRole.FEE_INCOME, SmallBank.CZK);
        assertThat(income.value()).isLessThan(account.value());
        int[] tries = {0};
        try (ExecutorService night = Executors.newSingleThreadExecutor();
                Connection closing = books.schema().connect(books.schema().owner());
                Statement statement = closing.createStatement()) {
            // The server ends the transaction that has changed less.
            statement.execute("CREATE TABLE weight (n INT PRIMARY KEY)");
            closing.setAutoCommit(false);
            statement.execute("INSERT INTO weight SELECT seq FROM seq_1_to_1000");
            lock(statement, account.value());

            Future<Integer> posted = night.submit(() ->
                    books.bean(AccountCharges.class).charge(account, END, Actor.job("interest"), () -> tries[0]++));
            while (waiting() == 0 && !posted.isDone()) {
                // The server shows the same picture again to whoever asks within a tenth of a second.
                Thread.sleep(200);
            }
            lock(statement, income.value());
            closing.rollback();

            assertThat(posted.get()).isEqualTo(1);
        }

        assertThat(tries[0]).isEqualTo(2);
        assertThat(bank.balance("1").minor()).isEqualTo(7_500);
    }

    private static void lock(Statement statement, long account) throws Exception {
        statement.executeQuery("SELECT id FROM ledger_account WHERE id = " + account + " FOR UPDATE");
    }

    private long waiting() {
        return books.asRoot()
                .sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                .query(Long.class)
                .single();
    }
}

package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.List;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Alice has 100.00, of which 30.00 are held; 20.00 were released, and of 10.00 were 7.00 captured. */
class HoldProofsIntegrationTests {

    private static Books books;
    private static LedgerAccountId alice;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        LedgerAccounts accounts = books.bean(LedgerAccounts.class);
        alice = accounts.openForCustomers(List.of(Money.zero(CZK))).getFirst();
        LedgerAccountId cash = accounts.ofBank(BankRole.CASH, CZK);
        books.bean(Ledger.class)
                .post(transfer(cash, alice, 10_000).key("salary").order());
        Holds holds = books.bean(Holds.class);
        hold("open", 3_000);
        holds.release(hold("released", 2_000), DAY, "TEST", "test");
        holds.capture(
                hold("captured", 1_000), transfer(alice, cash, 700).key("taken").order());
    }

    private static HoldId hold(String key, long minor) {
        HoldOutcome outcome = books.bean(Holds.class)
                .place(new HoldOrder(key, alice, Money.ofMinor(minor, CZK), DAY, DAY, "TEST", "test", "Exercise"));
        return ((HoldOutcome.Placed) outcome).hold().id();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void holdsForCleanBooks() {
        assertThat(books.bean(LedgerProofs.class).prove(_ -> "Account alice"))
                .extracting(Proof::claim, Proof::counted, Proof::failed)
                .contains(
                        tuple("Every open hold is in its account's held amount, and nothing else is", 3L, 0L),
                        tuple("Every captured hold has the entry that took its money", 1L, 0L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE ledger_account SET held_minor = 0 WHERE id = :alice \
            | Account alice: its held amount is stored as 0.00, but its open holds come to 30.00.
            UPDATE ledger_account SET held_minor = 3001 WHERE id = :alice \
            | Account alice: its held amount is stored as 30.01, but its open holds come to 30.00.
            """)
    void namesWhatIsHeldWithoutAHold(String tampering, String failure) {
        assertThat(failuresAfter(tampering)).containsExactly(failure);
    }

    @Test
    void namesCaptureOfAnotherAmount() {
        assertThat(failuresAfter("UPDATE journal_entry SET amount_minor = 701 WHERE idempotency_key = 'taken'"
                        + " AND debit_account_id = :alice"))
                .contains("Account alice: hold captured was captured without an entry of that amount.");
    }

    /** What the proofs find after tampering, which is undone again. */
    private static List<String> failuresAfter(String tampering) {
        TestSchema schema = books.schema();
        try (SingleConnectionDataSource root = new SingleConnectionDataSource(
                schema.url(), schema.root().user(), schema.root().password(), true)) {
            root.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(root);
            jdbc.sql(tampering).param("alice", alice.value()).update();
            return new LedgerProofs(new ProofQueries(jdbc))
                    .prove(_ -> "Account alice").stream()
                            .flatMap(proof -> proof.failures().stream())
                            .toList();
        }
    }
}

package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** With one guard taken away the same attacks succeed, and the proofs find what they did. */
class LedgerGuardBitesIntegrationTests {

    private static AttackedBooks books;

    @BeforeAll
    static void openBooks() {
        books = new AttackedBooks();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void rightToUpdateBalancesWouldMakeMoney() throws SQLException {
        List<String> failures = afterAttackWith(
                "UPDATE",
                "ledger_account",
                "UPDATE ledger_account SET booked_balance_minor = 1000000 WHERE id = {alice}");

        assertThat(failures)
                .contains(
                        name("alice") + ": its balance is stored as 10,000.00, but posting 4, its last, leaves 850.00.",
                        "The balances in CZK add up to 9,150.00.");
    }

    @Test
    void rightToUpdatePostingsWouldRewriteHistory() throws SQLException {
        List<String> failures = afterAttackWith(
                "UPDATE", "posting", "UPDATE posting SET amount_minor = 1 WHERE account_id = {bob} AND sequence = 1");

        assertThat(failures)
                .containsExactly(
                        name("bob") + ": posting 1 is of 0.01 but its entry of 150.00.",
                        name("bob")
                                + ": the balance after posting 1 is stored as 150.00 but its postings come to 0.01.");
    }

    @Test
    void rightToDeletePostingsWouldLeaveGap() throws SQLException {
        List<String> failures =
                afterAttackWith("DELETE", "posting", "DELETE FROM posting WHERE account_id = {alice} AND sequence = 2");

        assertThat(failures).contains(name("alice") + ": posting 2 is missing.");
    }

    @Test
    void withoutTriggerEntriesWouldHaveNoPostings() throws SQLException {
        String trigger = books.definition("journal_entry_is_posted");
        books.asRoot("DROP TRIGGER journal_entry_is_posted");

        List<String> failures =
                afterAttack(ForgedEntry.of("forged", "{alice}", "{bob}", 15_000).insert());
        books.asRoot(trigger);

        assertThat(failures)
                .contains(
                        name("alice")
                                + ": it has no debit posting of entry forged, which is of 150.00 and booked on 2026-03-03.",
                        name("bob")
                                + ": it has no credit posting of entry forged, which is of 150.00 and booked on 2026-03-03.",
                        "There are 12 postings for 7 entries, not two for each.");
        books.assertUnharmed("the trigger is back");
    }

    @Test
    void withoutTriggerAccountsWouldOpenWithBalance() throws SQLException {
        String trigger = books.definition("ledger_account_opens_empty");
        books.asRoot("DROP TRIGGER ledger_account_opens_empty");

        List<String> failures = afterAttack(
                "INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor, booked_balance_minor)"
                        + " VALUES ('CUSTOMER', 'CREDIT', 'CZK', 0, 777)");
        books.asRoot(trigger);

        assertThat(failures)
                .anyMatch(failure -> failure.endsWith("its balance is stored as 7.77, but it has no postings."))
                .contains("The balances in CZK add up to 7.77.");
        books.assertUnharmed("the trigger is back");
    }

    /** Gives the run-time user one right more, and takes it away again. */
    private static List<String> afterAttackWith(String right, String table, String sql) throws SQLException {
        String user = "'" + books.books().schema().runtime().user() + "'@'%'";
        books.asRoot("GRANT " + right + " ON " + table + " TO " + user);

        List<String> failures = afterAttack(sql);

        books.asRoot("REVOKE " + right + " ON " + table + " FROM " + user);
        books.assertUnharmed(sql);
        return failures;
    }

    /** What the proofs find within the attacker's own transaction, which is then rolled back. */
    private static List<String> afterAttack(String sql) throws SQLException {
        try (Connection attacker = books.attacker()) {
            attacker.setAutoCommit(false);
            books.run(attacker, List.of(sql));
            ProofQueries queries = new ProofQueries(JdbcClient.create(new SingleConnectionDataSource(attacker, true)));
            List<Proof> proofs = new LedgerProofs(queries).prove(id -> "Account " + id.value());
            attacker.rollback();
            return proofs.stream().flatMap(proof -> proof.failures().stream()).toList();
        }
    }

    private static String name(String account) {
        return "Account " + books.account(account).value();
    }
}

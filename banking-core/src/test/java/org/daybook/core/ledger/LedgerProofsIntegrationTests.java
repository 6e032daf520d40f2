package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.EUR;
import static org.daybook.core.ledger.Orders.transfer;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LedgerProofsIntegrationTests {

    private static final int POSTINGS = 12;

    private static Books books;
    private static LedgerAccountId alice;
    private static LedgerAccountId bob;
    private static LedgerAccountId cash;

    /**
     * Alice: +1,000.00 on the first day, -100.00, -50.00 and +50.00 (the third taken back) on the second. Bob: +100.00 on
     * the second, and 20 times that in EUR on an account of his own.
     */
    @BeforeAll
    static void openBooks() {
        books = Books.open();
        LedgerAccounts accounts = books.bean(LedgerAccounts.class);
        Ledger ledger = books.bean(Ledger.class);
        List<LedgerAccountId> customers =
                accounts.openForCustomers(List.of(Money.zero(CZK), Money.zero(CZK), Money.zero(EUR), Money.zero(CZK)));
        alice = customers.get(0);
        bob = customers.get(1);
        cash = accounts.ofBank(BankRole.CASH, CZK);
        LedgerAccountId cashInEuro = accounts.ofBank(BankRole.CASH, EUR);
        ledger.post(transfer(cash, alice, 100_000).key("salary").order());
        ledger.post(transfer(alice, bob, 10_000)
                .key("rent")
                .booked(DAY.plusDays(1))
                .daily(20_000, 9)
                .order());
        PostingOutcome.Posted mistake = (PostingOutcome.Posted) ledger.post(transfer(alice, cash, 5_000)
                .key("mistake")
                .booked(DAY.plusDays(1))
                .daily(20_000, 9)
                .order());
        ledger.reverse(
                mistake.entry(),
                new EntryOrder.Origin("correction", "correction", null, "TEST", "test"),
                DAY.plusDays(1),
                "Taken back");
        ledger.post(transfer(cashInEuro, customers.get(2), 0)
                .key("euro")
                .amount(Money.ofMinor(200_000, EUR))
                .order());
        ledger.post(
                transfer(cash, bob, 1).key("interest").booked(DAY.plusDays(2)).order());
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void holdsForCleanBooks() {
        List<Proof> proofs = books.bean(LedgerProofs.class).prove(LedgerProofsIntegrationTests::name);

        assertThat(proofs)
                .extracting(Proof::claim, Proof::counted, Proof::failed)
                .containsExactly(
                        row(
                                "Every entry has one debit and one credit posting, on its accounts, of its amount, dates and currency",
                                6),
                        row("Every reversal mirrors the entry that it takes back", 1),
                        row("The postings of every account are numbered 1, 2, 3 and on without a gap", POSTINGS),
                        row("Every balance after a posting is the sum of the postings up to it", POSTINGS),
                        row("Every account's balance, sequence and booking date are its last posting's", 6),
                        row("The booking dates of a customer's account never go back", 7),
                        row("The balances of all ledger accounts in CZK add up to zero", 4),
                        row("The balances of all ledger accounts in EUR add up to zero", 2),
                        row("Every use of a daily limit is of an entry, and they are numbered and added up", 2),
                        row("No order was both posted and refused", 0),
                        row("Every open hold is in its account's held amount, and nothing else is", 0),
                        row("Every captured hold has the entry that took its money", 0));
    }

    private static Tuple row(String claim, long counted) {
        return tuple(claim, counted, 0L);
    }

    record Tamper(String name, String sql, String... sentences) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tamper> tampers() {
        return Stream.of(withPostings(), withPlaces(), withAccounts(), withEntries(), withDailyUses(), withKeys())
                .flatMap(tampers -> tampers);
    }

    private static Stream<Tamper> withDailyUses() {
        return Stream.of(
                new Tamper(
                        "a use of a daily limit",
                        "UPDATE daily_use SET used_minor = 1 WHERE account_id = :alice AND used_count = 2",
                        "Account alice: use 2 of TEST.TRANSFER on 2026-03-03 is not what its entry and the one before come to."),
                new Tamper(
                        "a use of a daily limit deleted",
                        "DELETE FROM daily_use WHERE account_id = :alice AND used_count = 1",
                        "Account alice: use 2 of TEST.TRANSFER on 2026-03-03 is not what its entry and the one before come to."));
    }

    private static Stream<Tamper> withKeys() {
        return Stream.of(
                new Tamper("a posted key refused", """
                INSERT INTO posting_refusal (idempotency_key, request_hash, refusal, amount_minor, currency, kind,
                                             booking_date, channel, actor)
                VALUES ('fresh', REPEAT('x', 32), 'SAME_ACCOUNT', 1, 'CZK', 'T', '2026-03-03', 'SQL', 'mallory');
                UPDATE posting_refusal SET idempotency_key = 'rent' WHERE idempotency_key = 'fresh'""", "Order rent was posted, and stands among the refused."));
    }

    private static Stream<Tamper> withPostings() {
        return Stream.of(
                new Tamper(
                        "a posting's amount",
                        "UPDATE posting SET amount_minor = 9000 WHERE account_id = :alice AND sequence = 2",
                        "Account alice: posting 2 is of 90.00 but its entry of 100.00.",
                        "Account alice: the balance after posting 2 is stored as 900.00 but its postings come to 910.00."),
                new Tamper(
                        "a posting's balance",
                        "UPDATE posting SET balance_after_minor = 100001 WHERE account_id = :alice AND sequence = 2",
                        "Account alice: the balance after posting 2 is stored as 1,000.01 but its postings come to 900.00."),
                new Tamper(
                        "the last posting's balance",
                        "UPDATE posting SET balance_after_minor = 100000 WHERE account_id = :alice AND sequence = 4",
                        "Account alice: the balance after posting 4 is stored as 1,000.00 but its postings come to 900.00.",
                        "Account alice: its balance is stored as 900.00, but posting 4, its last, leaves 1,000.00."),
                new Tamper(
                        "a posting's sequence",
                        "UPDATE posting SET sequence = 7 WHERE account_id = :alice AND sequence = 4",
                        "Account alice: postings 4 to 6 are missing.",
                        "Account alice: its last sequence is stored as 4, but posting 7 is its last."),
                new Tamper(
                        "a sequence below one",
                        "UPDATE posting SET sequence = 0 WHERE account_id = :bob AND sequence = 1",
                        "Account bob: there is a posting 0.",
                        "Account bob: posting 1 is missing."),
                new Tamper(
                        "a posting deleted",
                        "DELETE FROM posting WHERE account_id = :alice AND sequence = 2",
                        "Account alice: it has no debit posting of entry rent, which is of 100.00 and booked on 2026-03-03.",
                        "There are 11 postings for 6 entries, not two for each.",
                        "Account alice: posting 2 is missing.",
                        "Account alice: the balance after posting 3 is stored as 850.00 but its postings come to 950.00."),
                new Tamper(
                        "both sides flipped",
                        """
                        UPDATE posting SET side = '' WHERE account_id = :alice AND sequence = 2;
                        UPDATE posting SET side = 'DEBIT' WHERE account_id = :bob AND sequence = 1;
                        UPDATE posting SET side = 'CREDIT' WHERE account_id = :alice AND sequence = 2""",
                        "Account bob: posting 1 is the debit of entry rent, which debits another account.",
                        "Account alice: posting 2 is the credit of entry rent, which credits another account.",
                        "Account alice: the balance after posting 2 is stored as 900.00 but its postings come to 1,100.00.",
                        "Account bob: the balance after posting 1 is stored as 100.00 but its postings come to -100.00."));
    }

    private static Stream<Tamper> withPlaces() {
        return Stream.of(
                new Tamper(
                        "a posting moved to another account",
                        "UPDATE posting SET account_id = :cash, sequence = 6 WHERE account_id = :bob AND sequence = 2",
                        "The bank's CASH account in CZK: posting 6 is the credit of entry interest, which credits another account."),
                new Tamper(
                        "a posting's date",
                        "UPDATE posting SET booking_date = '2026-03-01' WHERE account_id = :alice AND sequence = 2",
                        "Account alice: posting 2 has other dates than its entry, which is booked on 2026-03-03 and valued on 2026-03-02.",
                        "Account alice: posting 2 is booked on 2026-03-01, before the 2026-03-02 of an earlier one."),
                new Tamper(
                        "a value date",
                        "UPDATE posting SET value_date = '2026-01-01' WHERE account_id = :alice AND sequence = 2",
                        "Account alice: posting 2 has other dates than its entry, which is booked on 2026-03-03 and valued on 2026-03-02."));
    }

    private static Stream<Tamper> withAccounts() {
        return Stream.of(
                new Tamper(
                        "an account's balance",
                        "UPDATE ledger_account SET booked_balance_minor = booked_balance_minor + 500 WHERE id = :alice",
                        "Account alice: its balance is stored as 905.00, but posting 4, its last, leaves 900.00.",
                        "The balances in CZK add up to 5.00."),
                new Tamper(
                        "the balance of an account without postings",
                        "UPDATE ledger_account SET booked_balance_minor = 1, last_sequence = 1, last_booking_date = '2026-03-02' WHERE id = :bob + 2",
                        "its balance is stored as 0.01, but it has no postings.",
                        "its last sequence is stored as 1, but it has no postings.",
                        "its last booking date is stored as 2026-03-02, but it has no postings.",
                        "The balances in CZK add up to 0.01."),
                new Tamper(
                        "the bank's own balance",
                        "UPDATE ledger_account SET booked_balance_minor = 0 WHERE id = :cash",
                        "The bank's CASH account in CZK: its balance is stored as 0.00, but posting 4, its last, leaves -1,000.01.",
                        "The balances in CZK add up to 1,000.01."),
                new Tamper(
                        "an account's booking date",
                        "UPDATE ledger_account SET last_booking_date = '2026-03-01' WHERE id = :alice",
                        "Account alice: its last booking date is stored as 2026-03-01, but its latest posting is of 2026-03-03."),
                new Tamper(
                        "an account's currency",
                        "UPDATE ledger_account SET currency = 'EUR' WHERE id = :bob",
                        "Account bob: it is kept in EUR, but the entry of its posting 1 is in CZK.",
                        "The balances in CZK add up to -100.01.",
                        "The balances in EUR add up to 100.01."),
                new Tamper(
                        "a currency that is none",
                        "UPDATE ledger_account SET currency = 'ZZZ' WHERE id = :bob",
                        "Account bob: it is kept in ZZZ, but the entry of its posting 1 is in CZK.",
                        "The balances in ZZZ add up to 10,001."),
                new Tamper(
                        "an account deleted",
                        "DELETE FROM ledger_account WHERE id = :bob",
                        "A ledger account that is not on file: it has postings, but is not on file itself.",
                        "The balances in CZK add up to -100.01."));
    }

    private static Stream<Tamper> withEntries() {
        return Stream.of(
                new Tamper(
                        "an entry deleted",
                        "DELETE FROM journal_entry WHERE idempotency_key = 'rent'",
                        "Account alice: posting 2 belongs to no entry.",
                        "Account bob: posting 1 belongs to no entry.",
                        "There are 12 postings for 5 entries, not two for each."),
                new Tamper(
                        "an entry's amount",
                        "UPDATE journal_entry SET amount_minor = 9000 WHERE idempotency_key = 'rent'",
                        "Account alice: posting 2 is of 100.00 but its entry of 90.00.",
                        "Account bob: posting 1 is of 100.00 but its entry of 90.00."),
                new Tamper(
                        "a reversal's original",
                        "UPDATE journal_entry SET reversal_of = (SELECT e.id FROM journal_entry e WHERE e.idempotency_key = 'rent') WHERE idempotency_key = 'correction'",
                        "Entry correction is not the mirror image of the entry that it takes back."));
    }

    @ParameterizedTest
    @MethodSource("tampers")
    void findsAndNames(Tamper tamper) {
        List<Proof> proofs = proveAfter(tamper.sql.split(";"));

        List<String> failures =
                proofs.stream().flatMap(proof -> proof.failures().stream()).toList();
        for (String sentence : tamper.sentences) {
            assertThat(failures).anyMatch(failure -> failure.endsWith(sentence));
        }
    }

    @Test
    void tellsTheFirstTwentyFailuresAndCountsAll() {
        List<Proof> proofs = proveAfter(
                "UPDATE posting SET value_date = '2026-01-01', amount_minor = amount_minor + sequence",
                "SET foreign_key_checks = 1, check_constraint_checks = 1",
                "INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor) VALUES "
                        + String.join(", ", Collections.nCopies(1_500, "('CUSTOMER', 'CREDIT', 'CZK', 0)")),
                "UPDATE ledger_account SET booked_balance_minor = 7 WHERE last_sequence = 0");

        Proof accounts = proofs.get(4);
        assertThat(accounts.counted()).isEqualTo(1_506);
        assertThat(accounts.failed()).isEqualTo(1_501);
        assertThat(accounts.failures()).hasSize(20);
        assertThat(accounts.failure().orElseThrow().lines()).hasSize(21).last().isEqualTo("and 1481 more.");
        assertThat(proofs.get(0).failed()).isEqualTo(12);
    }

    /** What the proofs say inside a transaction of the administrator's that has tampered and is then rolled back. */
    private static List<Proof> proveAfter(String... tampering) {
        TestSchema schema = books.schema();
        try (SingleConnectionDataSource root = new SingleConnectionDataSource(
                schema.url(), schema.root().user(), schema.root().password(), true)) {
            root.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(root);
            jdbc.sql("SET foreign_key_checks = 0, check_constraint_checks = 0, sql_mode = ''")
                    .update();
            for (String sql : tampering) {
                jdbc.sql(sql)
                        .param("alice", alice.value())
                        .param("bob", bob.value())
                        .param("cash", cash.value())
                        .update();
            }
            return new LedgerProofs(new ProofQueries(jdbc)).prove(LedgerProofsIntegrationTests::name);
        }
    }

    private static String name(LedgerAccountId id) {
        return "Account " + (id.equals(alice) ? "alice" : id.equals(bob) ? "bob" : "another");
    }
}

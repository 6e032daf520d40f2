package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.EUR;
import static org.daybook.core.ledger.Orders.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.TestSchema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Small books, an attacker's connection to them as the run-time user, and a recount.
 *
 * <p>Alice has 850.00 and no overdraft, Bob 150.00 and an overdraft of 50.00; one customer's account is closed, one frozen,
 * one in EUR, and Carol's is new. {@code mistake} was taken back by {@code correction}; {@code too-much} was refused.
 */
final class AttackedBooks implements AutoCloseable {

    private final Books books = Books.open();
    private final SingleConnectionDataSource rootConnection = new SingleConnectionDataSource(
            books.schema().url(),
            books.schema().root().user(),
            books.schema().root().password(),
            true);
    private final JdbcClient root = JdbcClient.create(rootConnection);
    private final Map<String, String> names = new HashMap<>();
    private List<String> clean;

    AttackedBooks() {
        LedgerAccounts accounts = books.bean(LedgerAccounts.class);
        List<LedgerAccountId> customers = accounts.openForCustomers(List.of(
                Money.zero(CZK),
                Money.ofMinor(5_000, CZK),
                Money.zero(CZK),
                Money.zero(CZK),
                Money.zero(EUR),
                Money.zero(CZK)));
        LedgerAccountId cash = accounts.ofBank(BankRole.CASH, CZK);
        LedgerAccountId alice = customers.get(0);
        LedgerAccountId bob = customers.get(1);
        names.put("alice", id(alice));
        names.put("bob", id(bob));
        names.put("closed", id(customers.get(2)));
        names.put("frozen", id(customers.get(3)));
        names.put("euro", id(customers.get(4)));
        names.put("carol", id(customers.get(5)));
        names.put("cash", id(cash));
        names.put("rounding", id(accounts.ofBank(BankRole.ROUNDING, CZK)));
        post(transfer(cash, alice, 100_000).key("salary"));
        post(transfer(cash, customers.get(2), 100_000).key("to-closed"));
        post(transfer(cash, customers.get(3), 100_000).key("to-frozen"));
        post(transfer(alice, bob, 15_000).key("rent").booked(DAY.plusDays(1)));
        PostingOutcome.Posted mistake = (PostingOutcome.Posted)
                post(transfer(alice, cash, 5_000).key("mistake").booked(DAY.plusDays(1)));
        post(transfer(cash, alice, 5_000)
                .key("correction")
                .booked(DAY.plusDays(1))
                .reversing(mistake.entry()));
        post(transfer(alice, bob, 10_000_000).key("too-much").booked(DAY.plusDays(1)));
        for (String key : List.of("salary", "rent", "mistake", "correction")) {
            names.put(key, one("SELECT id FROM journal_entry WHERE idempotency_key = '" + key + "'"));
        }
        asRoot("UPDATE ledger_account SET status = 'CLOSED' WHERE id = {closed}");
        asRoot("UPDATE ledger_account SET freeze = 'ALL' WHERE id = {frozen}");
        clean = List.of();
        assertProven("before any attack");
    }

    private PostingOutcome post(Orders order) {
        return books.bean(Ledger.class).post(order.order());
    }

    Books books() {
        return books;
    }

    Money balance(String name) {
        return books.bean(Ledger.class).balance(account(name));
    }

    LedgerAccountId account(String name) {
        return new LedgerAccountId(Long.parseLong(names.get(name)));
    }

    private static String id(LedgerAccountId account) {
        return Long.toString(account.value());
    }

    Connection attacker() throws SQLException {
        TestSchema schema = books.schema();
        return DriverManager.getConnection(
                schema.url() + "&allowLocalInfile=true",
                schema.runtime().user(),
                schema.runtime().password());
    }

    void asRoot(String sql) {
        root.sql(filled(sql)).update();
    }

    String one(String sql) {
        return root.sql(filled(sql)).query(String.class).single();
    }

    /** The statement that makes a trigger again. */
    String definition(String trigger) {
        return root.sql("SHOW CREATE TRIGGER " + trigger)
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
    }

    /** Runs statements on one connection. */
    void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(filled(sql));
            }
        }
    }

    /** With ids for names. */
    String filled(String sql) {
        String filled = sql;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** Every row is as it was when the books were proven. */
    void assertUnharmed(String attack) {
        assertThat(everyRow()).as(attack).isEqualTo(clean);
    }

    /** A full recount of what was posted meanwhile, which is the clean state from here on. */
    void assertProven(String attack) {
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .as(attack)
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
        clean = everyRow();
    }

    /** The books row by row, except what may change without harm. */
    private List<String> everyRow() {
        return List.of(
                rows("SELECT * FROM ledger_account ORDER BY id"),
                rows("SELECT * FROM journal_entry ORDER BY id"),
                rows("SELECT * FROM posting ORDER BY account_id, sequence"),
                rows("SELECT * FROM posting_refusal ORDER BY idempotency_key"));
    }

    private String rows(String sql) {
        return String.join(
                "\n",
                root.sql(sql)
                        .query((row, number) -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                text.append(row.getString(column)).append('|');
                            }
                            return text.toString();
                        })
                        .list());
    }

    @Override
    public void close() {
        rootConnection.destroy();
        books.close();
    }
}

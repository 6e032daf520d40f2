package org.daybook.core.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.core.analytics.BalanceQueries.Group;
import org.daybook.core.analytics.BalanceQueries.Sums;
import org.daybook.core.ledger.CategoryExpression;
import org.daybook.core.ledger.LedgerAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads postings and roll-ups side by side, for their proofs. */
@Repository
class RollUpProofQueries {

    /** Any number makes the driver stream; it is also how many rows it fetches at a time. */
    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcClient jdbc;

    RollUpProofQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long lastAccount() {
        return jdbc.sql("SELECT COALESCE(MAX(ledger_account_id), 0) FROM account_published")
                .query(Long.class)
                .single();
    }

    /** What a person calls a customer's account. */
    String reference(LedgerAccountId account) {
        return jdbc.sql("SELECT reference FROM account_published WHERE ledger_account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .map(reference -> "Account " + reference)
                .orElse("A ledger account that is no customer's");
    }

    void postings(
            long afterAccount,
            long upToAccount,
            Days days,
            CategoryExpression category,
            Consumer<CountedPosting> postings) {
        jdbc.sql("""
                        SELECT p.ledger_account_id, a.product, p.booking_date, p.side, p.amount_minor,
                               p.balance_after_minor, e.currency, e.kind, %s AS shown_category
                        FROM account_published a
                             JOIN posting_balance_published p ON p.ledger_account_id = a.ledger_account_id
                             JOIN entry_published e ON e.entry_id = p.entry_id
                        WHERE a.ledger_account_id > :after AND a.ledger_account_id <= :upTo
                          AND a.last_booking_date >= :from AND p.booking_date BETWEEN :from AND :to""".formatted(category.sql()))
                .params(category.params())
                .param("after", afterAccount)
                .param("upTo", upToAccount)
                .param("from", days.from())
                .param("to", days.to())
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet row) -> postings.accept(CountedPosting.of(row)));
    }

    Map<AccountMonth, Flows> months(long afterAccount, long upToAccount, Days days) {
        Map<AccountMonth, Flows> months = new HashMap<>();
        jdbc.sql("""
                        SELECT * FROM analytics_account_month
                        WHERE ledger_account_id > :after AND ledger_account_id <= :upTo AND month BETWEEN :from AND :to""")
                .param("after", afterAccount)
                .param("upTo", upToAccount)
                .param("from", days.from())
                .param("to", days.to())
                .query((ResultSet row) -> {
                    months.put(
                            new AccountMonth(
                                    new LedgerAccountId(row.getLong("ledger_account_id")),
                                    row.getObject("month", LocalDate.class)),
                            Flows.of(row));
                });
        return months;
    }

    Map<FlowKey, Flows> flows(Days days, boolean byCategory) {
        Map<FlowKey, Flows> flows = new HashMap<>();
        jdbc.sql("SELECT * FROM analytics_flow WHERE booking_date BETWEEN :from AND :to")
                .param("from", days.from())
                .param("to", days.to())
                .query((ResultSet row) -> {
                    flows.merge(
                            new FlowKey(
                                    row.getObject("booking_date", LocalDate.class),
                                    row.getString("currency"),
                                    row.getString("product"),
                                    row.getString("kind"),
                                    byCategory ? row.getString("category") : FlowKey.ANY),
                            Flows.of(row),
                            Flows::plus);
                });
        return flows;
    }

    Map<BalanceKey, Sums> balances(Days days) {
        Map<BalanceKey, Sums> balances = new HashMap<>();
        jdbc.sql("SELECT * FROM analytics_balance WHERE business_date BETWEEN :from AND :to")
                .param("from", days.from())
                .param("to", days.to())
                .query((ResultSet row) -> {
                    balances.put(
                            new BalanceKey(row.getObject("business_date", LocalDate.class), Group.of(row)),
                            Sums.of(row));
                });
        return balances;
    }

    /** A posting with all that it counts by. */
    record CountedPosting(
            LedgerAccountId ledgerAccount,
            String product,
            LocalDate bookingDate,
            boolean credit,
            long amountMinor,
            long balanceAfterMinor,
            String currency,
            String kind,
            String category) {

        static CountedPosting of(ResultSet row) throws SQLException {
            return new CountedPosting(
                    new LedgerAccountId(row.getLong("ledger_account_id")),
                    row.getString("product"),
                    row.getObject("booking_date", LocalDate.class),
                    row.getString("side").equals("CREDIT"),
                    row.getLong("amount_minor"),
                    row.getLong("balance_after_minor"),
                    row.getString("currency"),
                    row.getString("kind"),
                    row.getString("shown_category"));
        }

        long balanceBeforeMinor() {
            return credit
                    ? Math.subtractExact(balanceAfterMinor, amountMinor)
                    : Math.addExact(balanceAfterMinor, amountMinor);
        }
    }

    record FlowKey(LocalDate date, String currency, String product, String kind, String category) {

        /** In place of a category that is not looked at. */
        static final String ANY = "ANY";

        @Override
        public String toString() {
            return date + " " + product + " " + kind + " " + category + " " + currency;
        }
    }

    record BalanceKey(LocalDate date, Group group) {

        @Override
        public String toString() {
            return date + " " + group.product() + " " + group.currency();
        }
    }

    /** @param month its first day */
    record AccountMonth(LedgerAccountId ledgerAccount, LocalDate month) {

        @Override
        public String toString() {
            return "the month from " + month;
        }
    }

    /** What came in and went out. */
    record Flows(long inCount, long inMinor, long outCount, long outMinor) {

        static Flows of(CountedPosting posting) {
            return posting.credit()
                    ? new Flows(1, posting.amountMinor(), 0, 0)
                    : new Flows(0, 0, 1, posting.amountMinor());
        }

        static Flows of(ResultSet row) throws SQLException {
            return new Flows(
                    row.getLong("in_count"),
                    row.getLong("in_minor"),
                    row.getLong("out_count"),
                    row.getLong("out_minor"));
        }

        Flows plus(Flows other) {
            return new Flows(
                    inCount + other.inCount,
                    Math.addExact(inMinor, other.inMinor),
                    outCount + other.outCount,
                    Math.addExact(outMinor, other.outMinor));
        }

        @Override
        public String toString() {
            return inCount + " in of " + inMinor + " and " + outCount + " out of " + outMinor + " minor units";
        }
    }
}

package org.daybook.core.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Refusal;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads value dates, enters what days earned and what months posted. No list of accounts given here may be empty. */
@Repository
class InterestQueries {

    /** A closed account has been settled, for nights that are still to come, too. */
    private static final String WITH_TERMS =
            " FROM account_published a WHERE a.terms_since <= :date AND a.closed_on IS NULL AND a.ledger_account_id > :after";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    InterestQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Accounts that have terms of ours and were not looked at by the night of a date, ascending. */
    List<Bearing> notAccrued(LocalDate date, long after, int most) {
        return bearing(date, after, most, """
                        AND NOT EXISTS (SELECT 1 FROM interest_accrual i
                                         WHERE i.ledger_account_id = a.ledger_account_id
                                           AND i.business_date = :date AND i.accrual_day = :date)""");
    }

    /** Accounts that were looked at by the night of a date and have a charge of it to come, ascending. */
    List<Bearing> notCharged(LocalDate date, long after, int most) {
        return bearing(date, after, most, """
                        AND EXISTS (SELECT 1 FROM interest_accrual i
                                     WHERE i.ledger_account_id = a.ledger_account_id
                                       AND i.business_date = :date AND i.accrual_day = :date)
                        AND NOT EXISTS (SELECT 1 FROM account_charge c
                                         WHERE c.ledger_account_id = a.ledger_account_id AND c.business_date = :date)""");
    }

    /** An account that has terms of ours by a date and is open. */
    Optional<Bearing> bearing(LedgerAccountId account, LocalDate date) {
        return bearing(date, account.value() - 1, 1, "AND a.ledger_account_id = :after + 1").stream()
                .findFirst();
    }

    private List<Bearing> bearing(LocalDate date, long after, int most, String condition) {
        return jdbc.sql("SELECT a.ledger_account_id, a.product, a.currency, a.terms_since" + WITH_TERMS + " "
                        + condition + " ORDER BY a.ledger_account_id LIMIT :most")
                .param("date", date)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Bearing(
                        new LedgerAccountId(row.getLong("ledger_account_id")),
                        row.getString("product"),
                        Currency.getInstance(row.getString("currency")),
                        row.getObject("terms_since", LocalDate.class)))
                .list();
    }

    long count(LocalDate date) {
        return jdbc.sql("SELECT COUNT(*)" + WITH_TERMS)
                .param("date", date)
                .param("after", 0)
                .query(Long.class)
                .single();
    }

    /** The latest night that looked at each account, and how far; one that was never looked at is absent. */
    Map<LedgerAccountId, Looked> looked(Collection<LedgerAccountId> accounts) {
        Map<LedgerAccountId, Looked> looked = new HashMap<>();
        jdbc.sql("""
                        SELECT i.ledger_account_id, i.business_date, i.last_sequence
                        FROM (SELECT ledger_account_id, MAX(business_date) AS business_date FROM interest_accrual
                              WHERE ledger_account_id IN (:accounts) GROUP BY ledger_account_id) l
                             JOIN interest_accrual i ON i.ledger_account_id = l.ledger_account_id
                                 AND i.business_date = l.business_date AND i.accrual_day = l.business_date""").param("accounts", values(accounts)).query((ResultSet row) -> {
            looked.put(
                    account(row),
                    new Looked(row.getObject("business_date", LocalDate.class), row.getLong("last_sequence")));
        });
        return looked;
    }

    /** What changed on each value date of each account, and the last posting that did. */
    Map<LedgerAccountId, List<ValueChange>> valueChanges(Collection<LedgerAccountId> accounts) {
        Map<LedgerAccountId, List<ValueChange>> changes = new HashMap<>();
        jdbc.sql("""
                        SELECT ledger_account_id, value_date, MAX(sequence) AS last_sequence,
                               SUM(IF(side = 'DEBIT', -amount_minor, amount_minor)) AS change_minor
                        FROM posting_value_published
                        WHERE ledger_account_id IN (:accounts)
                        GROUP BY ledger_account_id, value_date""").param("accounts", values(accounts)).query((ResultSet row) -> {
            changes.computeIfAbsent(account(row), _ -> new ArrayList<>())
                    .add(new ValueChange(
                            row.getObject("value_date", LocalDate.class),
                            row.getLong("last_sequence"),
                            row.getBigDecimal("change_minor").longValueExact()));
        });
        return changes;
    }

    /** What earlier nights found the days of an account to have earned, from one on. */
    Map<LocalDate, DayInterest> accrued(LedgerAccountId account, LocalDate from) {
        Map<LocalDate, DayInterest> accrued = new HashMap<>();
        jdbc.sql("""
                        SELECT accrual_day, SUM(credit_units) AS credit_units, SUM(debit_units) AS debit_units
                        FROM interest_accrual
                        WHERE ledger_account_id = ? AND accrual_day >= ?
                        GROUP BY accrual_day""").params(account.value(), from).query((ResultSet row) -> {
            LocalDate day = row.getObject("accrual_day", LocalDate.class);
            accrued.put(day, new DayInterest(day, units(row, "credit_units"), units(row, "debit_units")));
        });
        return accrued;
    }

    void enterAccruals(List<Accrual> accruals) {
        batch.batchUpdate("""
                INSERT INTO interest_accrual (ledger_account_id, business_date, accrual_day, credit_units, debit_units,
                                              last_sequence)
                VALUES (?, ?, ?, ?, ?, ?)""", accruals, 1_000, (statement, accrual) -> {
            statement.setLong(1, accrual.account.value());
            statement.setObject(2, accrual.businessDate);
            statement.setObject(3, accrual.interest.day());
            statement.setBigDecimal(4, new BigDecimal(accrual.interest.credit()));
            statement.setBigDecimal(5, new BigDecimal(accrual.interest.debit()));
            statement.setLong(6, accrual.lastSequence);
        });
    }

    /** As it is booked now, whose row the caller's transaction may have locked. */
    Money balance(LedgerAccountId account) {
        return jdbc.sql("SELECT booked_balance_minor, currency FROM account_published WHERE ledger_account_id = ?")
                .param(account.value())
                .query((row, number) -> Money.ofMinor(
                        row.getLong("booked_balance_minor"), Currency.getInstance(row.getString("currency"))))
                .single();
    }

    boolean isCharged(LedgerAccountId account, LocalDate date) {
        return jdbc.sql("SELECT COUNT(*) FROM account_charge WHERE ledger_account_id = ? AND business_date = ?")
                        .params(account.value(), date)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What an item's last charge carried on, and of which date it was. */
    Optional<Carried> carried(LedgerAccountId account, ChargeItem item) {
        return jdbc.sql("""
                        SELECT business_date, carried_units FROM account_charge
                        WHERE ledger_account_id = ? AND item = ?
                        ORDER BY business_date DESC, closing DESC LIMIT 1""")
                .params(account.value(), item.name())
                .query((row, number) ->
                        new Carried(row.getObject("business_date", LocalDate.class), units(row, "carried_units")))
                .optional();
    }

    /** What nights found after one date up to another. */
    DayInterest found(LedgerAccountId account, LocalDate after, LocalDate through) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(credit_units), 0) AS credit_units, COALESCE(SUM(debit_units), 0) AS debit_units
                        FROM interest_accrual
                        WHERE ledger_account_id = ? AND business_date > ? AND business_date <= ?""")
                .params(account.value(), after, through)
                .query((row, number) -> new DayInterest(through, units(row, "credit_units"), units(row, "debit_units")))
                .single();
    }

    void enterCharge(LedgerAccountId account, LocalDate date, boolean closing, Charge charge) {
        jdbc.sql("""
                        INSERT INTO account_charge (ledger_account_id, business_date, closing, item, due_units, posted_minor,
                                                    carried_units, refusal)
                        VALUES (:account, :date, :closing, :item, :due, :posted, :carried, :refusal)""")
                .param("account", account.value())
                .param("date", date)
                .param("closing", closing)
                .param("item", charge.item().name())
                .param("due", new BigDecimal(charge.dueUnits()))
                .param("posted", charge.postedMinor())
                .param("carried", new BigDecimal(charge.carriedUnits()))
                .param("refusal", charge.refusal().map(Refusal::name).orElse(null))
                .update();
    }

    private static List<Long> values(Collection<LedgerAccountId> accounts) {
        return accounts.stream().map(LedgerAccountId::value).toList();
    }

    private static LedgerAccountId account(ResultSet row) throws SQLException {
        return new LedgerAccountId(row.getLong("ledger_account_id"));
    }

    private static BigInteger units(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    /** An account that has terms of ours. */
    record Bearing(LedgerAccountId account, String product, Currency currency, LocalDate termsSince) {}

    record Looked(LocalDate businessDate, long lastSequence) {}

    record ValueChange(LocalDate valueDate, long lastSequence, long signedMinor) {}

    record Accrual(LedgerAccountId account, LocalDate businessDate, DayInterest interest, long lastSequence) {}

    record Carried(LocalDate businessDate, BigInteger units) {}
}

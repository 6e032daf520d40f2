package org.daybook.core.standingorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.daybook.core.standingorder.StandingOrderTry.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters standing orders, their terms and their tries, and reads them. */
@Repository
class StandingOrderQueries {

    private static final String SELECT = """
            SELECT o.id, o.account_id, o.request_hash, t.*, a.reference AS to_reference
            FROM standing_order o
                 JOIN standing_order_terms t ON t.order_id = o.id
                     AND t.version = (SELECT MAX(l.version) FROM standing_order_terms l WHERE l.order_id = o.id)
                 LEFT JOIN account_published a ON a.account_id = t.to_account_id""";

    private final JdbcClient jdbc;

    StandingOrderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StandingOrderId enter(NewStandingOrder order, long account, Sha256 asked) {
        Long id = jdbc.sql("""
                        INSERT INTO standing_order (idempotency_key, request_hash, account_id, channel) VALUES (?, ?, ?, ?)
                        RETURNING id""")
                .params(order.key(), asked.bytes(), account, order.channel())
                .query(Long.class)
                .single();
        return new StandingOrderId(id);
    }

    void enterTerms(
            StandingOrderId order,
            int version,
            StandingOrderTerms terms,
            @Nullable Long toAccount,
            boolean ended,
            Actor actor) {
        Beneficiary.@Nullable Elsewhere elsewhere = terms.to() instanceof Beneficiary.Elsewhere away ? away : null;
        jdbc.sql("""
                        INSERT INTO standing_order_terms (order_id, version, ended, to_account_id, beneficiary_bank,
                            beneficiary_account, beneficiary_name, beneficiary_country, amount_minor, currency, narrative,
                            first_date, frequency, last_date, actor)
                        VALUES (:order, :version, :ended, :to, :bank, :account, :name, :country, :amount, :currency,
                            :narrative, :first, :frequency, :last, :actor)""")
                .param("order", order.value())
                .param("version", version)
                .param("ended", ended)
                .param("to", toAccount)
                .param("bank", elsewhere == null ? null : elsewhere.bank())
                .param("account", elsewhere == null ? null : elsewhere.account())
                .param("name", elsewhere == null ? null : elsewhere.name())
                .param("country", elsewhere == null ? null : elsewhere.country())
                .param("amount", terms.amount().minor())
                .param("currency", terms.amount().currency().getCurrencyCode())
                .param("narrative", terms.narrative())
                .param("first", terms.schedule().first())
                .param("frequency", terms.schedule().frequency().name())
                .param("last", terms.schedule().last())
                .param("actor", actor.toString())
                .update();
    }

    /** Has the order to itself until the transaction ends; false if there is none. */
    boolean lock(StandingOrderId order) {
        return jdbc.sql("SELECT id FROM standing_order WHERE id = ? FOR UPDATE")
                .param(order.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<StandingOrder> find(StandingOrderId order) {
        return jdbc.sql(SELECT + " WHERE o.id = ?")
                .param(order.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Asked> byKey(String key) {
        return jdbc.sql(SELECT + " WHERE o.idempotency_key = ?")
                .param(key)
                .query((row, number) -> new Asked(Sha256.ofDigest(row.getBytes("request_hash")), read(row)))
                .optional();
    }

    List<StandingOrder> ofAccount(long account) {
        return jdbc.sql(SELECT + " WHERE o.account_id = ? ORDER BY o.id DESC")
                .param(account)
                .query((row, number) -> read(row))
                .list();
    }

    /** Orders that are not ended and had begun by a date, from the one after {@code after} on. */
    List<Begun> begun(LocalDate date, StandingOrderId after, int most) {
        return jdbc.sql("""
                        SELECT s.*, (SELECT MAX(y.due_date) FROM standing_order_try y WHERE y.order_id = s.id) AS tried_to
                        FROM (%s WHERE o.id > ? AND NOT t.ended AND t.first_date <= ? ORDER BY o.id LIMIT ?) s
                        ORDER BY s.id""".formatted(SELECT))
                .params(after.value(), date, most)
                .query((row, number) -> new Begun(read(row), row.getObject("tried_to", LocalDate.class)))
                .list();
    }

    /** Due dates of an order whose latest try was refused, and is to be followed by another. */
    List<LocalDate> pending(StandingOrderId order) {
        return jdbc.sql("""
                        SELECT due_date FROM standing_order_try
                        WHERE order_id = ?
                        GROUP BY due_date
                        HAVING COUNT(settled_date) = 0
                        ORDER BY due_date""").param(order.value()).query(LocalDate.class).list();
    }

    List<StandingOrderTry> tries(StandingOrderId order, Currency currency) {
        return jdbc.sql("SELECT * FROM standing_order_try WHERE order_id = ? ORDER BY due_date DESC, number DESC")
                .param(order.value())
                .query((row, number) -> tried(row, currency))
                .list();
    }

    List<StandingOrderTry> tries(StandingOrderId order, LocalDate due, Currency currency) {
        return jdbc.sql("SELECT * FROM standing_order_try WHERE order_id = ? AND due_date = ? ORDER BY number")
                .params(order.value(), due)
                .query((row, number) -> tried(row, currency))
                .list();
    }

    void enterTry(StandingOrderId order, StandingOrderTry tried, String actor) {
        jdbc.sql("""
                        INSERT INTO standing_order_try (order_id, due_date, number, tried_on, outcome, refusal, amount_minor, actor)
                        VALUES (:order, :due, :number, :on, :outcome, :refusal, :amount, :actor)""")
                .param("order", order.value())
                .param("due", tried.dueDate())
                .param("number", tried.number())
                .param("on", tried.triedOn())
                .param("outcome", tried.result().name())
                .param("refusal", tried.refusal().map(CounterRefusal::name).orElse(null))
                .param("amount", tried.amount().minor())
                .param("actor", actor)
                .update();
    }

    private static StandingOrderTry tried(ResultSet row, Currency currency) throws SQLException {
        return new StandingOrderTry(
                row.getObject("due_date", LocalDate.class),
                row.getInt("number"),
                row.getObject("tried_on", LocalDate.class),
                Result.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("refusal")).map(CounterRefusal::valueOf),
                Money.ofMinor(row.getLong("amount_minor"), currency));
    }

    private static StandingOrder read(ResultSet row) throws SQLException {
        String here = row.getString("to_reference");
        Beneficiary to = here == null
                ? new Beneficiary.Elsewhere(
                        Objects.requireNonNull(row.getString("beneficiary_bank")),
                        Objects.requireNonNull(row.getString("beneficiary_account")),
                        Objects.requireNonNull(row.getString("beneficiary_name")),
                        row.getString("beneficiary_country"))
                : new Beneficiary.Here(here);
        return new StandingOrder(
                new StandingOrderId(row.getLong("id")),
                row.getLong("account_id"),
                new StandingOrderTerms(
                        to,
                        Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getString("narrative"),
                        new Schedule(
                                row.getObject("first_date", LocalDate.class),
                                Frequency.valueOf(row.getString("frequency")),
                                row.getObject("last_date", LocalDate.class))),
                row.getInt("version"),
                row.getBoolean("ended"));
    }

    /** What was asked for under a key, and the order as it stands now. */
    record Asked(Sha256 asked, StandingOrder order) {}

    /** An order, and its latest due date that was tried. */
    record Begun(StandingOrder order, @Nullable LocalDate triedTo) {}
}

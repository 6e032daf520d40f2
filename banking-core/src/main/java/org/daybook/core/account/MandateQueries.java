package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Mandates as they are granted, ended and looked at. */
@Repository
class MandateQueries {

    private static final String MANDATE = """
            SELECT m.*, a.reference AS account_reference, c.reference AS customer_reference
            FROM account_mandate m
                 JOIN account a ON a.id = m.account_id
                 JOIN customer_published c ON c.customer_id = m.customer_id
            """;

    private final JdbcClient jdbc;

    MandateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long grant(
            long account,
            CustomerId customer,
            MandateScope scope,
            LocalDate from,
            Optional<LocalDate> to,
            String by,
            LocalDateTime at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO account_mandate (account_id, customer_id, scope, valid_from, valid_to, granted_by, granted_at)
                        VALUES (:account, :customer, :scope, :from, :to, :by, :at)""")
                .param("account", account)
                .param("customer", customer.value())
                .param("scope", scope.name())
                .param("from", from)
                .param("to", to.orElse(null))
                .param("by", by)
                .param("at", at)
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void end(long id, LocalDate last, String by, LocalDateTime at) {
        jdbc.sql("UPDATE account_mandate SET valid_to = ?, ended_by = ?, ended_at = ? WHERE id = ?")
                .params(last, by, at, id)
                .update();
    }

    Optional<Mandate> find(long id) {
        return jdbc.sql(MANDATE + " WHERE m.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** In the order they were granted. */
    List<Mandate> onAccount(long account) {
        return jdbc.sql(MANDATE + " WHERE m.account_id = ? ORDER BY m.id")
                .param(account)
                .query((row, number) -> read(row))
                .list();
    }

    /** By the accounts' references. */
    List<Mandate> of(CustomerId customer) {
        return jdbc.sql(MANDATE + " WHERE m.customer_id = ? ORDER BY a.reference, m.id")
                .param(customer.value())
                .query((row, number) -> read(row))
                .list();
    }

    private static Mandate read(ResultSet row) throws SQLException {
        return new Mandate(
                row.getLong("id"),
                row.getString("account_reference"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_reference"),
                MandateScope.valueOf(row.getString("scope")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}

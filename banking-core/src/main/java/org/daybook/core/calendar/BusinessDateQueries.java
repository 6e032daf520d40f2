package org.daybook.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The business dates that the bank has opened. */
@Repository
class BusinessDateQueries {

    private final JdbcClient jdbc;

    BusinessDateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> latest() {
        return jdbc.sql("SELECT MAX(business_date) FROM business_date")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The latest date, whose row a cut-off cannot pass before the transaction ends. */
    Optional<LocalDate> hold() {
        return jdbc.sql(
                        "SELECT business_date FROM business_date ORDER BY business_date DESC LIMIT 1 LOCK IN SHARE MODE")
                .query(LocalDate.class)
                .optional();
    }

    /** The latest date, as {@link #hold}, and nobody else holds it. */
    Optional<LocalDate> lock() {
        return jdbc.sql("SELECT business_date FROM business_date ORDER BY business_date DESC LIMIT 1 FOR UPDATE")
                .query(LocalDate.class)
                .optional();
    }

    /** Returns once nobody holds the date or a later one any more. */
    void awaitHolders(LocalDate date) {
        jdbc.sql("SELECT business_date FROM business_date WHERE business_date >= ? FOR UPDATE")
                .param(date)
                .query(LocalDate.class)
                .list();
    }

    Optional<LocalDate> latestClosed() {
        return jdbc.sql("SELECT MAX(business_date) FROM closed_date")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void close(LocalDate date, String actor, LocalDateTime at) {
        jdbc.sql("INSERT INTO closed_date (business_date, closed_by, closed_at) VALUES (?, ?, ?)")
                .params(date, actor, at)
                .update();
    }

    void open(LocalDate date, String actor, LocalDateTime at) {
        jdbc.sql("INSERT INTO business_date (business_date, opened_by, opened_at) VALUES (?, ?, ?)")
                .params(date, actor, at)
                .update();
    }

    Optional<DateAct> opening(LocalDate date) {
        return act("SELECT business_date, opened_by, opened_at FROM business_date WHERE business_date = ?", date);
    }

    Optional<DateAct> closing(LocalDate date) {
        return act("SELECT business_date, closed_by, closed_at FROM closed_date WHERE business_date = ?", date);
    }

    private Optional<DateAct> act(String sql, LocalDate date) {
        return jdbc.sql(sql)
                .param(date)
                .query((row, number) -> new DateAct(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .optional();
    }
}

package org.daybook.core.statement;

import java.util.List;
import java.util.Optional;
import org.daybook.core.statement.StatementRequests.Progress;
import org.daybook.core.statement.StatementRequests.Range;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due for the requests for statements, and what of it is done. */
@Repository
class StatementRequestQueries {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    StatementRequestQueries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** How the books stood when a request was written down. */
    Optional<String> position(long requestId) {
        return jdbc.sql("SELECT books_position FROM statement_request WHERE request_id = ?")
                .param(requestId)
                .query(String.class)
                .optional();
    }

    void writeDown(long requestId, StatementOrder order, String position, List<Long> due) {
        jdbc.sql("""
                        INSERT INTO statement_request (request_id, from_date, to_date, formats, books_position)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        requestId,
                        order.period().from(),
                        order.period().to(),
                        StatementOrder.formatNames(order.formats()),
                        position)
                .update();
        batch.batchUpdate(
                "INSERT INTO statement_request_item (request_id, account_id) VALUES (?, ?)",
                due.stream().map(account -> new Object[] {requestId, account}).toList());
    }

    Progress progress(long requestId) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS due, COUNT(statement_id) AS registered
                        FROM statement_request_item WHERE request_id = ?""")
                .param(requestId)
                .query((row, number) -> new Progress(row.getLong("due"), row.getLong("registered")))
                .single();
    }

    List<Range> ranges(long requestId, int most) {
        return jdbc.sql("""
                        SELECT MIN(account_id) AS first_account, MAX(account_id) AS last_account,
                               SUM(statement_id IS NULL) AS lacking
                        FROM (SELECT account_id, statement_id, NTILE(:most) OVER (ORDER BY account_id) AS part
                              FROM statement_request_item WHERE request_id = :request) due
                        GROUP BY part
                        ORDER BY part""")
                .param("most", most)
                .param("request", requestId)
                .query((row, number) ->
                        new Range(row.getLong("first_account"), row.getLong("last_account"), row.getLong("lacking")))
                .list();
    }

    List<Long> lacking(long requestId, long firstAccount, long lastAccount) {
        return jdbc.sql("""
                        SELECT account_id FROM statement_request_item
                        WHERE request_id = ? AND account_id BETWEEN ? AND ? AND statement_id IS NULL
                        ORDER BY account_id""")
                .params(requestId, firstAccount, lastAccount)
                .query(Long.class)
                .list();
    }

    List<String> lackingReferences(long requestId, int most) {
        return jdbc.sql("""
                        SELECT a.reference FROM statement_request_item i
                             JOIN account_published a ON a.account_id = i.account_id
                        WHERE i.request_id = ? AND i.statement_id IS NULL
                        ORDER BY a.reference LIMIT ?""").params(requestId, most).query(String.class).list();
    }
}

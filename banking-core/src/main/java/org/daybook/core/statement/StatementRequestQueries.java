package org.daybook.core.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.StatementCycle;
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

    void writeDown(long requestId, StatementOrder order, String position) {
        jdbc.sql("""
                        INSERT INTO statement_request
                            (request_id, from_date, to_date, formats, books_position, by_cycle, mailed)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        requestId,
                        order.period().from(),
                        order.period().to(),
                        StatementOrder.formatNames(order.formats()),
                        position,
                        order.byCycle(),
                        order.mailed())
                .update();
    }

    void writeDownAccounts(long requestId, List<Long> accounts) {
        batch.batchUpdate(
                "INSERT INTO statement_request_item (request_id, account_id) VALUES (?, ?)",
                accounts.stream()
                        .map(account -> new Object[] {requestId, account})
                        .toList());
    }

    void writeDownDue(long requestId, List<DueStatement> due) {
        batch.batchUpdate(
                "INSERT INTO statement_request_item (request_id, account_id, from_date, number) VALUES (?, ?, ?, ?)",
                due.stream()
                        .map(item -> new Object[] {
                            requestId,
                            item.accountId(),
                            item.period().from(),
                            item.number().orElseThrow()
                        })
                        .toList());
    }

    /** What was issued for a day before, each in its latest version; nothing is left to be made of it. */
    void writeDownIssued(long requestId, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO statement_request_item (request_id, account_id, from_date, number, statement_id)
                        SELECT :request, s.account_id, s.from_date, s.number, s.id
                        FROM statement s
                        WHERE s.to_date = :day AND s.number IS NOT NULL
                          AND s.version = (SELECT MAX(v.version) FROM statement v
                                           WHERE v.account_id = s.account_id AND v.number = s.number)""").param("request", requestId).param("day", day).update();
    }

    boolean isMailed(long requestId) {
        return jdbc.sql("SELECT mailed FROM statement_request WHERE request_id = ?")
                .param(requestId)
                .query(Boolean.class)
                .single();
    }

    /**
     * What the accounts' cycles make due on a day and was not issued yet, ascending by account. The period begins after the
     * statement before it, or with the cycle, and never before the account was opened.
     */
    List<DueStatement> due(LocalDate day) {
        return jdbc.sql("""
                        SELECT a.account_id, a.statement_cycle, a.opened_on, last.to_date, COALESCE(last.number, 0) AS number
                        FROM account_published a
                             LEFT JOIN (SELECT account_id, MAX(number) AS number, MAX(to_date) AS to_date
                                        FROM statement WHERE number IS NOT NULL GROUP BY account_id) last
                                 ON last.account_id = a.account_id
                        WHERE a.opened_on <= :day AND (last.to_date IS NULL OR last.to_date < :day)
                          AND CASE a.statement_cycle
                                  WHEN 'MONTHLY' THEN LAST_DAY(:day) = :day
                                  WHEN 'WEEKLY' THEN WEEKDAY(:day) = 6
                                  ELSE EXISTS (SELECT 1 FROM posting_published p
                                               WHERE p.ledger_account_id = a.ledger_account_id AND p.booking_date = :day)
                                  END
                        ORDER BY a.account_id""")
                .param("day", day)
                .query((row, number) -> due(row, day))
                .list();
    }

    private static DueStatement due(ResultSet row, LocalDate day) throws SQLException {
        LocalDate before = row.getObject("to_date", LocalDate.class);
        LocalDate opened = row.getObject("opened_on", LocalDate.class);
        LocalDate begin = before != null
                ? before.plusDays(1)
                : StatementCycle.valueOf(row.getString("statement_cycle")).beginOf(day);
        return new DueStatement(
                row.getLong("account_id"),
                new StatementPeriod(begin.isBefore(opened) ? opened : begin, day),
                Optional.of(row.getInt("number") + 1));
    }

    List<Long> dueOn(LocalDate day) {
        return jdbc.sql("SELECT request_id FROM statement_request WHERE by_cycle AND to_date = ? ORDER BY request_id")
                .param(day)
                .query(Long.class)
                .list();
    }

    long countDueOn(LocalDate day) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT i.account_id)
                        FROM statement_request r JOIN statement_request_item i ON i.request_id = r.request_id
                        WHERE r.by_cycle AND r.to_date = ?""").param(day).query(Long.class).single();
    }

    /** How many statements with a number end on a day. */
    long issued(LocalDate day) {
        return jdbc.sql("SELECT COUNT(DISTINCT account_id) FROM statement WHERE number IS NOT NULL AND to_date = ?")
                .param(day)
                .query(Long.class)
                .single();
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

    List<DueStatement> lacking(long requestId, long firstAccount, long lastAccount) {
        return jdbc.sql("""
                        SELECT i.account_id, COALESCE(i.from_date, r.from_date) AS from_date, r.to_date, i.number
                        FROM statement_request_item i JOIN statement_request r ON r.request_id = i.request_id
                        WHERE i.request_id = ? AND i.account_id BETWEEN ? AND ? AND i.statement_id IS NULL
                        ORDER BY i.account_id""")
                .params(requestId, firstAccount, lastAccount)
                .query((row, number) -> new DueStatement(
                        row.getLong("account_id"),
                        new StatementPeriod(
                                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                        Optional.ofNullable(row.getObject("number", Integer.class))))
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

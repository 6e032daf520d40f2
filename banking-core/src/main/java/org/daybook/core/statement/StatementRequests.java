package org.daybook.core.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.ledger.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for statements: the accounts due are written down first, then ticked off, and counted at the end. */
@Service
public class StatementRequests {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final RegisterQueries registered;
    private final Accounts accounts;
    private final Ledger ledger;

    StatementRequests(
            JdbcClient jdbc, JdbcTemplate batch, RegisterQueries registered, Accounts accounts, Ledger ledger) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.registered = registered;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** How a request's accounts stand. */
    public record Progress(long due, long registered) {

        public boolean isComplete() {
            return due == registered;
        }
    }

    /** The accounts of a request from one id to another, both included; {@code lacking} of them have no statement yet. */
    public record Range(long firstAccount, long lastAccount, long lacking) {}

    /**
     * Writes down what is due for a request. Does nothing if that was done before.
     *
     * @return whether the books still stand as they did then; if not, what was made so far is not what is asked for now
     */
    @Transactional
    public boolean writeDown(long requestId, StatementOrder order) {
        String position = position();
        Optional<String> before = jdbc.sql("SELECT books_position FROM statement_request WHERE request_id = ?")
                .param(requestId)
                .query(String.class)
                .optional();
        if (before.isPresent()) {
            return before.get().equals(position);
        }
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
        List<Long> due = order.accounts().isEmpty()
                ? accounts.ids()
                : order.accounts().stream().map(Account::id).distinct().toList();
        batch.batchUpdate(
                "INSERT INTO statement_request_item (request_id, account_id) VALUES (?, ?)",
                due.stream().map(account -> new Object[] {requestId, account}).toList());
        return true;
    }

    /** The books as they stand: another entry or another account makes another position. */
    private String position() {
        return ledger.position() + "/" + accounts.ids().size();
    }

    public Progress progress(long requestId) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS due, COUNT(statement_id) AS registered
                        FROM statement_request_item WHERE request_id = ?""")
                .param(requestId)
                .query((row, number) -> new Progress(row.getLong("due"), row.getLong("registered")))
                .single();
    }

    /** Splits the accounts due into at most so many ranges, of about as many accounts each. */
    public List<Range> ranges(long requestId, int most) {
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

    /** Those of a range that have no statement yet, ascending. */
    public List<Long> lacking(long requestId, long firstAccount, long lastAccount) {
        return jdbc.sql("""
                        SELECT account_id FROM statement_request_item
                        WHERE request_id = ? AND account_id BETWEEN ? AND ? AND statement_id IS NULL
                        ORDER BY account_id""")
                .params(requestId, firstAccount, lastAccount)
                .query(Long.class)
                .list();
    }

    /** The statements that answer a request, ordered by the accounts' references as bytes. */
    public void forEachAnswer(long requestId, Consumer<RegisteredStatement> each) {
        List<RegisteredStatement> page = registered.answersAfter(requestId, "");
        while (!page.isEmpty()) {
            page.forEach(each);
            page = registered.answersAfter(requestId, page.getLast().accountReference());
        }
    }

    /** For messages: up to {@code most} accounts, by reference, that have no statement yet. */
    public List<String> lackingReferences(long requestId, int most) {
        return jdbc.sql("""
                        SELECT a.reference FROM statement_request_item i
                             JOIN account_published a ON a.account_id = i.account_id
                        WHERE i.request_id = ? AND i.statement_id IS NULL
                        ORDER BY a.reference LIMIT ?""").params(requestId, most).query(String.class).list();
    }
}

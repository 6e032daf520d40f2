package org.daybook.core.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of the outbox, as they are written, looked at and queued again. */
@Repository
class OutboxQueries {

    private static final String FILTERED = """
            FROM outbox_message
            WHERE state IN (:states)
              AND (:account IS NULL OR account_reference LIKE :account)
              AND (:request IS NULL OR request_id = :request)
            """;

    private final JdbcClient jdbc;

    OutboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing if there is a message of that natural key. */
    void write(
            String naturalKey,
            String messageId,
            MessageKind kind,
            long subjectId,
            CustomerId customer,
            @Nullable String accountReference,
            @Nullable Long requestId,
            LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO outbox_message (natural_key, message_id, kind, subject_id, customer_id,
                                                    account_reference, request_id, state, created_at, next_attempt_at)
                        SELECT :key, :messageId, :kind, :subject, :customer, :account, :request, 'NEW', :at, :at
                        FROM DUAL
                        WHERE NOT EXISTS (SELECT 1 FROM outbox_message WHERE natural_key = :key)""")
                .param("key", naturalKey)
                .param("messageId", messageId)
                .param("kind", kind.name())
                .param("subject", subjectId)
                .param("customer", customer.value())
                .param("account", accountReference)
                .param("request", requestId)
                .param("at", at)
                .update();
    }

    Optional<OutboxMessage> find(long id) {
        return jdbc.sql("SELECT * FROM outbox_message WHERE id = ?")
                .param(id)
                .query((row, number) -> message(row))
                .optional();
    }

    /** The latest first. */
    List<OutboxMessage> find(OutboxFilter filter, long offset, int limit) {
        return filtered("SELECT * " + FILTERED + "ORDER BY id DESC LIMIT :limit OFFSET :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> message(row))
                .list();
    }

    long count(OutboxFilter filter) {
        return filtered("SELECT COUNT(*) " + FILTERED, filter).query(Long.class).single();
    }

    Map<MessageState, Long> counts(OutboxFilter filter) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        filtered("SELECT state, COUNT(*) AS messages " + FILTERED + "GROUP BY state", filter)
                .query((row, number) ->
                        counts.put(MessageState.valueOf(row.getString("state")), row.getLong("messages")))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, OutboxFilter filter) {
        return jdbc.sql(sql)
                .param("states", filter.states().stream().map(Enum::name).toList())
                .param(
                        "account",
                        filter.accountReference().map(OutboxQueries::beginning).orElse(null))
                .param("request", filter.requestId().orElse(null));
    }

    private static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** In the order they were made. */
    List<DeliveryAttempt> attempts(long id) {
        return jdbc.sql("""
                        SELECT number, transport, started_at, ended_at, outcome, answer
                        FROM outbox_attempt WHERE outbox_id = ? ORDER BY number""").param(id).query((row, number) -> attempt(row)).list();
    }

    /** Queues a message again if it still stands as the caller saw it. */
    boolean queueAgain(long id, MessageState before, String actor, LocalDateTime at) {
        return jdbc.sql("""
                        UPDATE outbox_message
                        SET state = 'NEW', reason = NULL, setbacks = 0, next_attempt_at = :at,
                            resent_by = :actor, resent_at = :at
                        WHERE id = :id AND state = :before""")
                        .param("at", at)
                        .param("actor", actor)
                        .param("id", id)
                        .param("before", before.name())
                        .update()
                == 1;
    }

    static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getString("natural_key"),
                row.getString("message_id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getLong("subject_id"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("account_reference"),
                row.getObject("request_id", Long.class),
                MessageState.valueOf(row.getString("state")),
                row.getString("reason"),
                time(row, "created_at"),
                time(row, "next_attempt_at"),
                row.getInt("attempts"),
                row.getInt("setbacks"),
                row.getString("resent_by"),
                row.getObject("resent_at", LocalDateTime.class));
    }

    private static DeliveryAttempt attempt(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new DeliveryAttempt(
                row.getInt("number"),
                row.getString("transport"),
                time(row, "started_at"),
                row.getObject("ended_at", LocalDateTime.class),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                row.getString("answer"));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return Objects.requireNonNull(time);
    }
}

package org.daybook.core.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.core.delivery.transport.MailTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts at messages: begun, at the point of no return, ended, taken over. */
@Repository
class AttemptQueries {

    private final JdbcClient jdbc;

    AttemptQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An attempt that nobody has ended.
     *
     * @param contentBegun whether the other side may have the message
     */
    record Open(Claim claim, MailTransport.Kind transport, boolean contentBegun) {}

    long due(LocalDateTime now) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox_message WHERE state = 'NEW' AND next_attempt_at <= ?")
                .param(now)
                .query(Long.class)
                .single();
    }

    /** The message that has been due longest and that no other transaction has in hand; locked. */
    Optional<OutboxMessage> nextDue(LocalDateTime now) {
        return jdbc.sql("""
                        SELECT * FROM outbox_message
                        WHERE state = 'NEW' AND next_attempt_at <= ?
                        ORDER BY next_attempt_at, id
                        LIMIT 1
                        FOR UPDATE SKIP LOCKED""")
                .param(now)
                .query((row, number) -> OutboxQueries.message(row))
                .optional();
    }

    /** Begins an attempt at a message that the caller's transaction has locked. */
    Claim begin(OutboxMessage message, MailTransport.Kind transport, LocalDateTime at) {
        int number = message.attempts() + 1;
        jdbc.sql("UPDATE outbox_message SET state = 'SENDING', attempts = ? WHERE id = ?")
                .params(number, message.id())
                .update();
        jdbc.sql("INSERT INTO outbox_attempt (outbox_id, number, transport, started_at) VALUES (?, ?, ?, ?)")
                .params(message.id(), number, transport.name(), at)
                .update();
        return new Claim(message, number);
    }

    /** Notes that the other side may have the message from here on; false if the attempt is not ours any more. */
    boolean contentBegins(Claim claim, LocalDateTime at) {
        return jdbc.sql("UPDATE outbox_attempt SET data_at = ? WHERE outbox_id = ? AND number = ? AND ended_at IS NULL")
                        .params(at, claim.message().id(), claim.number())
                        .update()
                == 1;
    }

    /**
     * Ends an attempt. One that was taken over in doubt may still be ended with what really happened, as long as nobody has
     * decided otherwise; any other that was taken over stays as it is.
     *
     * @return whether it was ended by this
     */
    boolean end(Claim claim, AttemptOutcome outcome, String answer, Standing standing, LocalDateTime at) {
        boolean ours = jdbc.sql("""
                        UPDATE outbox_message
                        SET state = :state, reason = :reason, setbacks = :setbacks, next_attempt_at = :next
                        WHERE id = :id AND attempts = :number AND state IN ('SENDING', 'UNKNOWN')""")
                        .param("state", standing.state().name())
                        .param("reason", standing.reason())
                        .param("setbacks", standing.setbacks())
                        .param("next", standing.nextAttemptAt())
                        .param("id", claim.message().id())
                        .param("number", claim.number())
                        .update()
                == 1;
        if (ours) {
            jdbc.sql("""
                            UPDATE outbox_attempt SET ended_at = :at, outcome = :outcome, answer = :answer
                            WHERE outbox_id = :id AND number = :number""")
                    .param("at", at)
                    .param("outcome", outcome.name())
                    .param("answer", answer)
                    .param("id", claim.message().id())
                    .param("number", claim.number())
                    .update();
        }
        return ours;
    }

    /** How a message stands after an attempt. */
    record Standing(MessageState state, @Nullable String reason, int setbacks, LocalDateTime nextAttemptAt) {}

    /** The attempts that nobody has ended, locked: while they are, none of them passes the point of no return. */
    List<Open> open() {
        return jdbc.sql("""
                        SELECT m.*, a.transport, a.data_at
                        FROM outbox_message m
                             JOIN outbox_attempt a ON a.outbox_id = m.id AND a.number = m.attempts
                        WHERE m.state = 'SENDING'
                        ORDER BY m.id
                        FOR UPDATE""").query((row, number) -> open(row)).list();
    }

    private static Open open(ResultSet row) throws SQLException {
        OutboxMessage message = OutboxQueries.message(row);
        return new Open(
                new Claim(message, message.attempts()),
                MailTransport.Kind.valueOf(row.getString("transport")),
                row.getObject("data_at", LocalDateTime.class) != null);
    }
}

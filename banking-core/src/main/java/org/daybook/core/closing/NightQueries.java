package org.daybook.core.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nights on file. */
@Repository
class NightQueries {

    private final JdbcClient jdbc;

    NightQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(LocalDate date, LocalDateTime at) {
        jdbc.sql("INSERT INTO night (business_date, state, begun_at) VALUES (?, 'OPEN', ?)")
                .params(date, at)
                .update();
    }

    /** Whether it was open until now. */
    boolean close(LocalDate date, NightFigures figures, Sha256 summary, LocalDateTime at) {
        return jdbc.sql("""
                        UPDATE night SET state = 'CLOSED', closed_at = :at, entries = :entries, statements_due = :due,
                            statements_made = :made, messages_accepted = :accepted, messages_waiting = :waiting,
                            messages_excepted = :excepted, alerts = :alerts, claims_proved = :proved,
                            claims_broken = :broken, summary_sha256 = :summary
                        WHERE business_date = :date AND state = 'OPEN'""")
                        .param("at", at)
                        .param("entries", figures.entries())
                        .param("due", figures.statementsDue())
                        .param("made", figures.statementsMade())
                        .param("accepted", figures.messagesAccepted())
                        .param("waiting", figures.messagesWaiting())
                        .param("excepted", figures.messagesExcepted())
                        .param("alerts", figures.alerts())
                        .param("proved", figures.claimsProved())
                        .param("broken", figures.claimsBroken())
                        .param("summary", summary.bytes())
                        .param("date", date)
                        .update()
                == 1;
    }

    Optional<Night> find(LocalDate date) {
        return jdbc.sql("SELECT * FROM night WHERE business_date = ?")
                .param(date)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The latest first. */
    List<Night> latest(int limit) {
        return jdbc.sql("SELECT * FROM night ORDER BY business_date DESC LIMIT ?")
                .param(limit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<LocalDate> first() {
        return date("SELECT MIN(business_date) FROM night");
    }

    /** Before it, all nights since the first are closed. */
    Optional<LocalDate> lastClosed() {
        return date("SELECT MAX(business_date) FROM night WHERE state = 'CLOSED'");
    }

    /** The first that was begun and is not closed. */
    Optional<Night> unfinished() {
        return jdbc.sql("SELECT * FROM night WHERE state = 'OPEN' ORDER BY business_date LIMIT 1")
                .query((row, number) -> read(row))
                .optional();
    }

    private Optional<LocalDate> date(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private static Night read(ResultSet row) throws SQLException {
        return new Night(
                row.getObject("business_date", LocalDate.class),
                row.getString("state").equals("CLOSED"),
                row.getObject("begun_at", LocalDateTime.class),
                row.getObject("closed_at", LocalDateTime.class),
                row.getLong("entries"),
                row.getLong("statements_due"),
                row.getLong("statements_made"),
                row.getLong("messages_accepted"),
                row.getLong("messages_waiting"),
                row.getLong("messages_excepted"),
                row.getLong("alerts"),
                row.getLong("claims_proved"),
                row.getLong("claims_broken"));
    }
}

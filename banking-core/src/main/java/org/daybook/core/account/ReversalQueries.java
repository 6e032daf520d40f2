package org.daybook.core.account;

import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why entries were taken back. */
@Repository
class ReversalQueries {

    private final JdbcClient jdbc;

    ReversalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enterReason(JournalEntryId reversal, String reason, Actor actor) {
        jdbc.sql("INSERT INTO reversal_reason (entry_id, reason, actor) VALUES (?, ?, ?)")
                .params(reversal.value(), reason, actor.toString())
                .update();
    }
}

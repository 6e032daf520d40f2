package org.daybook.core.account;

import java.util.Optional;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters wishes for accounts and finds what became of them. */
@Repository
class OpeningQueries {

    private final JdbcClient jdbc;

    OpeningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fails with a duplicate key if somebody else has just used it. */
    long enter(OpeningOrder order, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO account_opening (idempotency_key, request_hash, channel, actor)
                        VALUES (?, ?, ?, ?)
                        RETURNING id""")
                .params(order.key(), order.digest().bytes(), order.channel(), actor.toString())
                .query(Long.class)
                .single();
    }

    Optional<Opening> of(String key) {
        return jdbc.sql("""
                        SELECT o.request_hash, a.reference, a.number
                        FROM account_opening o JOIN account a ON a.opening_id = o.id
                        WHERE o.idempotency_key = ?""")
                .param(key)
                .query((row, number) -> new Opening(
                        Sha256.ofDigest(row.getBytes("request_hash")),
                        row.getString("reference"),
                        row.getString("number")))
                .optional();
    }

    /** What was opened under a key. */
    record Opening(Sha256 asked, String reference, String number) {

        OpeningOutcome.Opened opened(Optional<JournalEntryId> firstDeposit) {
            return new OpeningOutcome.Opened(reference, number, firstDeposit);
        }
    }
}

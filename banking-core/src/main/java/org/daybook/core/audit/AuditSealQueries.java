package org.daybook.core.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds seals to the entries of the trail, and reads both as they lie there. */
@Repository
class AuditSealQueries {

    private static final String ACTION = "[A-Z][A-Z0-9_]{2,59}";

    private final JdbcClient jdbc;

    AuditSealQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> last() {
        return seal("ORDER BY sequence DESC LIMIT 1");
    }

    Optional<Seal> at(long sequence) {
        return seal("WHERE sequence = " + sequence);
    }

    private Optional<Seal> seal(String which) {
        return jdbc.sql("SELECT sequence, seal, key_id FROM audit_seal " + which)
                .query((row, number) -> new Seal(
                        row.getLong("sequence"), Sha256.ofDigest(row.getBytes("seal")), row.getString("key_id")))
                .optional();
    }

    /** The key of the latest seal. */
    Optional<String> keyInUse() {
        return last().map(Seal::keyId);
    }

    /** The seals must not be empty. */
    void enter(List<Seal> seals) {
        String rows = seals.stream().map(seal -> "(?, ?, ?, '2000-01-01')").collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO audit_seal (sequence, seal, key_id, sealed_at) VALUES " + rows)
                .params(seals.stream()
                        .flatMap(seal -> List.<Object>of(seal.sequence, seal.seal.bytes(), seal.keyId).stream())
                        .toList())
                .update();
    }

    /** Entries after a sequence, each with its seal if it has one. */
    List<Link> after(long sequence, int limit) {
        return jdbc.sql("""
                        SELECT e.*, s.seal, s.key_id
                        FROM audit_entry e LEFT JOIN audit_seal s ON s.sequence = e.sequence
                        WHERE e.sequence > ?
                        ORDER BY e.sequence
                        LIMIT ?""")
                .params(sequence, limit)
                .query((row, number) -> link(row))
                .list();
    }

    /** The number of the latest entry, as the database counts them. */
    long head() {
        return jdbc.sql("SELECT COALESCE(MAX(last_sequence), 0) FROM audit_head")
                .query(Long.class)
                .single();
    }

    /** The entries without a seal at the end of the trail. */
    AuditTail tail() {
        return jdbc.sql("""
                        SELECT s.sealed, COUNT(e.sequence) AS entries,
                               TIMESTAMPDIFF(MICROSECOND, MIN(e.recorded_at), UTC_TIMESTAMP(6)) AS age
                        FROM (SELECT COALESCE(MAX(sequence), 0) AS sealed FROM audit_seal) s
                             LEFT JOIN audit_entry e ON e.sequence > s.sealed
                        GROUP BY s.sealed""")
                .query((row, number) -> AuditTail.of(row.getLong("sealed"), row.getLong("entries"), row.getLong("age")))
                .single();
    }

    private static Link link(ResultSet row) throws SQLException {
        byte[] seal = row.getBytes("seal");
        return new Link(
                row.getLong("sequence"),
                entry(row),
                seal == null
                        ? Optional.empty()
                        : Optional.of(new Seal(
                                row.getLong("sequence"),
                                Sha256.ofDigest(seal),
                                Objects.requireNonNull(row.getString("key_id")))));
    }

    /**
     * Empty for what no entry ever said. The columns are taken apart rather than strung together: a line feed or a detail in
     * the wrong place must not add up to the bytes of another entry.
     */
    private static Optional<AuditEntry> entry(ResultSet row) throws SQLException {
        String details = row.getString("details");
        String action = row.getString("action");
        try {
            AuditDetails read = AuditDetails.parse(details);
            if (!read.text().equals(details) || !action.matches(ACTION)) {
                return Optional.empty();
            }
            return Optional.of(new AuditEntry(
                    row.getLong("sequence"),
                    row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name")),
                    Optional.of(new AuditEntry.Content(
                            action,
                            Permission.valueOf(row.getString("readable_with")),
                            new AuditSubject(row.getString("subject_kind"), row.getString("subject_reference")),
                            read))));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException noEntry) {
            return Optional.empty();
        }
    }

    record Seal(long sequence, Sha256 seal, String keyId) {}

    /**
     * An entry and its seal, as they lie in the database.
     *
     * @param entry empty if the row says what no entry can say
     */
    record Link(long sequence, Optional<AuditEntry> entry, Optional<Seal> seal) {}
}

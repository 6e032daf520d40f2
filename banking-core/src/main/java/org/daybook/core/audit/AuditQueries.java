package org.daybook.core.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds entries to the trail and finds them. The list of what a reader may see is never empty. */
@Repository
class AuditQueries {

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number and the time are the database's to give. */
    void enter(NewEntry entry) {
        jdbc.sql("""
                        INSERT INTO audit_entry (sequence, recorded_at, actor_kind, actor_name, action, readable_with,
                                                 subject_kind, subject_reference, details)
                        VALUES (0, '2000-01-01', ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.actor.kind().name(),
                        entry.actor.name(),
                        entry.action,
                        entry.readableWith.name(),
                        entry.subject.kind(),
                        entry.subject.reference(),
                        entry.details.text())
                .update();
    }

    List<AuditEntry> search(AuditFilter filter, List<Permission> readable, int offset, int limit) {
        Condition condition = Condition.of(filter, readable);
        Set<String> shown = readable.stream().map(Permission::name).collect(Collectors.toSet());
        return jdbc.sql("SELECT * FROM audit_entry" + condition.where()
                        + " ORDER BY sequence DESC LIMIT :limit OFFSET :offset")
                .params(condition.params)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> read(row, shown))
                .list();
    }

    long count(AuditFilter filter, List<Permission> readable) {
        Condition condition = Condition.of(filter, readable);
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry" + condition.where())
                .params(condition.params)
                .query(Long.class)
                .single();
    }

    /** One step along the index for each action, and then as far as the first entry of it that may be read. */
    List<String> actions(List<Permission> readable) {
        return jdbc.sql("""
                        SELECT a.action
                        FROM (SELECT DISTINCT action FROM audit_entry) a
                        WHERE EXISTS (SELECT 1 FROM audit_entry e
                                      WHERE e.action = a.action AND e.readable_with IN (:readable))
                        ORDER BY a.action""")
                .param("readable", readable.stream().map(Permission::name).toList())
                .query(String.class)
                .list();
    }

    private static AuditEntry read(ResultSet row, Set<String> shown) throws SQLException {
        String readableWith = row.getString("readable_with");
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name")),
                shown.contains(readableWith)
                        ? Optional.of(new AuditEntry.Content(
                                row.getString("action"),
                                Permission.valueOf(readableWith),
                                new AuditSubject(row.getString("subject_kind"), row.getString("subject_reference")),
                                AuditDetails.parse(row.getString("details"))))
                        : Optional.empty());
    }

    record NewEntry(Actor actor, String action, Permission readableWith, AuditSubject subject, AuditDetails details) {}

    /** A filter in SQL. */
    private record Condition(List<String> parts, Map<String, Object> params) {

        static Condition of(AuditFilter filter, List<Permission> readable) {
            Condition condition = new Condition(new ArrayList<>(), new HashMap<>());
            filter.from().ifPresent(from -> condition.and("recorded_at >= :from", "from", utc(from)));
            filter.until().ifPresent(until -> condition.and("recorded_at < :until", "until", utc(until)));
            filter.actorName().ifPresent(name -> condition.andText("actor_name", "actor", name));
            filter.action().ifPresent(action -> condition.andText("action", "action", action));
            filter.subject().ifPresent(subject -> condition.andText("subject_reference", "subject", subject));
            if (filter.action().isPresent() || filter.subject().isPresent()) {
                condition.and(
                        "readable_with IN (:readable)",
                        "readable",
                        readable.stream().map(Permission::name).toList());
            }
            return condition;
        }

        /** The columns are ASCII, and the server compares them with nothing else. */
        private void andText(String column, String name, String text) {
            if (text.chars().allMatch(character -> character < 128)) {
                and(column + " = :" + name, name, text);
            } else {
                parts.add("FALSE");
            }
        }

        private void and(String part, String name, Object value) {
            parts.add(part);
            params.put(name, value);
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        private static LocalDateTime utc(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
    }
}

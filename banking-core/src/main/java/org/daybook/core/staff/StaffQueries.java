package org.daybook.core.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the bank's own users. */
@Repository
class StaffQueries {

    private static final String MEMBER = """
            SELECT s.*, (SELECT GROUP_CONCAT(r.role) FROM staff_role r WHERE r.staff_id = s.id) AS roles FROM staff s
            """;

    private final JdbcClient jdbc;

    StaffQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT 1 FROM staff LIMIT 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    int administrators() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_role WHERE role = 'ADMINISTRATOR'")
                .query(Integer.class)
                .single();
    }

    List<StaffMember> all() {
        return jdbc.sql(MEMBER + " ORDER BY s.name")
                .query((row, number) -> member(row))
                .list();
    }

    Optional<StaffMember> find(String name) {
        return jdbc.sql(MEMBER + " WHERE s.name = ?")
                .param(name)
                .query((row, number) -> member(row))
                .optional();
    }

    /** The login of a name, locked until the transaction ends. */
    Optional<Login> lock(String name) {
        return jdbc.sql("""
                        SELECT name, password_hash, must_change_password, disabled, failed_attempts, locked_until
                        FROM staff FORCE INDEX (uq_staff_name) WHERE name = ? FOR UPDATE""")
                .param(name)
                .query((row, number) -> new Login(
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getBoolean("must_change_password"),
                        row.getBoolean("disabled"),
                        row.getInt("failed_attempts"),
                        instant(row, "locked_until")))
                .optional();
    }

    /** Fails with a duplicate key if there is a login of this name. */
    void enter(String name, String passwordHash, Instant at) {
        jdbc.sql("INSERT INTO staff (name, password_hash, must_change_password, created_at) VALUES (?, ?, TRUE, ?)")
                .params(name, passwordHash, utc(at))
                .update();
    }

    void setRoles(String name, Set<Role> roles) {
        jdbc.sql("DELETE r FROM staff_role r JOIN staff s ON s.id = r.staff_id WHERE s.name = ?")
                .param(name)
                .update();
        roles.forEach(role -> jdbc.sql("INSERT INTO staff_role (staff_id, role) SELECT id, ? FROM staff WHERE name = ?")
                .params(role.name(), name)
                .update());
    }

    void setPassword(String name, String passwordHash, boolean mustChange) {
        jdbc.sql("UPDATE staff SET password_hash = ?, must_change_password = ? WHERE name = ?")
                .params(passwordHash, mustChange, name)
                .update();
    }

    void setDisabled(String name, boolean disabled) {
        jdbc.sql("UPDATE staff SET disabled = ? WHERE name = ?")
                .params(disabled, name)
                .update();
    }

    void setAttempts(String name, int failed, @Nullable Instant lockedUntil) {
        jdbc.sql("UPDATE staff SET failed_attempts = :failed, locked_until = :until WHERE name = :name")
                .param("failed", failed)
                .param("until", lockedUntil == null ? null : utc(lockedUntil))
                .param("name", name)
                .update();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new StaffMember(
                row.getString("name"),
                roles == null
                        ? Set.of()
                        : Arrays.stream(roles.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet()),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                Optional.ofNullable(instant(row, "locked_until")),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A login as it stands under our lock. */
    record Login(
            String name,
            String passwordHash,
            boolean mustChangePassword,
            boolean disabled,
            int failedAttempts,
            @Nullable Instant lockedUntil) {

        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }
}

package org.daybook.core.staff;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.security.SealedData;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps second factors: ciphertext of their secrets, and digests of recovery codes. */
@Repository
class SecondFactorQueries implements SealedData {

    private final JdbcClient jdbc;

    SecondFactorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> keysInUse() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT key_id FROM staff_second_factor")
                .query(String.class)
                .list());
    }

    boolean isEnrolled(String name) {
        return find(name, "").filter(Factor::confirmed).isPresent();
    }

    /** As it stands; locked until the transaction ends. */
    Optional<Factor> lock(String name) {
        return find(name, " FOR UPDATE");
    }

    private Optional<Factor> find(String name, String locking) {
        return jdbc.sql(
                        "SELECT f.* FROM staff_second_factor f WHERE f.staff_id = (SELECT s.id FROM staff s WHERE s.name = ?)"
                                + locking)
                .param(name)
                .query((row, number) -> {
                    LocalDateTime until = row.getObject("locked_until", LocalDateTime.class);
                    return new Factor(
                            new Sealed(row.getString("key_id"), row.getBytes("secret")),
                            row.getBoolean("confirmed"),
                            row.getLong("last_step"),
                            row.getInt("failed_attempts"),
                            until == null ? null : until.toInstant(ZoneOffset.UTC));
                })
                .optional();
    }

    void begin(String name, Sealed secret) {
        jdbc.sql("""
                        INSERT INTO staff_second_factor (staff_id, secret, key_id)
                        SELECT id, ?, ? FROM staff WHERE name = ?""").params(secret.ciphertext, secret.keyId, name).update();
    }

    void setTaken(String name, long step) {
        jdbc.sql("""
                        UPDATE staff_second_factor SET confirmed = TRUE, last_step = ?
                        WHERE staff_id = (SELECT id FROM staff WHERE name = ?)""").params(step, name).update();
    }

    void setAttempts(String name, int failed, @Nullable Instant lockedUntil) {
        jdbc.sql("""
                        UPDATE staff_second_factor SET failed_attempts = :failed, locked_until = :until
                        WHERE staff_id = (SELECT id FROM staff WHERE name = :name)""")
                .param("failed", failed)
                .param("until", lockedUntil == null ? null : LocalDateTime.ofInstant(lockedUntil, ZoneOffset.UTC))
                .param("name", name)
                .update();
    }

    /** The factor and its recovery codes. Returns whether there was one. */
    boolean remove(String name) {
        jdbc.sql("DELETE FROM staff_recovery_code WHERE staff_id = (SELECT id FROM staff WHERE name = ?)")
                .param(name)
                .update();
        return jdbc.sql("DELETE FROM staff_second_factor WHERE staff_id = (SELECT id FROM staff WHERE name = ?)")
                        .param(name)
                        .update()
                == 1;
    }

    void enterCodes(String name, List<Sha256> codes) {
        codes.forEach(code -> jdbc.sql(
                        "INSERT INTO staff_recovery_code (staff_id, code_sha256) SELECT id, ? FROM staff WHERE name = ?")
                .params(code.bytes(), name)
                .update());
    }

    /** Returns whether there was such a code; there is none now. */
    boolean useCode(String name, Sha256 code) {
        return jdbc.sql("""
                        DELETE FROM staff_recovery_code
                        WHERE code_sha256 = ? AND staff_id = (SELECT id FROM staff WHERE name = ?)""").params(code.bytes(), name).update() == 1;
    }

    int codesLeft(String name) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM staff_recovery_code WHERE staff_id = (SELECT id FROM staff WHERE name = ?)")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** Ciphertext and the key it was sealed with. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(String keyId, byte[] ciphertext) {

        @Override
        public String toString() {
            return "Sealed[" + keyId + "]";
        }
    }

    /** A second factor as it stands under our lock. */
    record Factor(
            Sealed secret,
            boolean confirmed,
            long lastStep,
            int failedAttempts,
            @Nullable Instant lockedUntil) {}
}

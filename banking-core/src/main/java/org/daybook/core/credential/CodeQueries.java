package org.daybook.core.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.security.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** One-time codes on file. Whatever ends one takes its seed and address away in the same statement. */
@Repository
class CodeQueries {

    private static final String EMAIL = "one-time code e-mail";

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    CodeQueries(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** How a code ended. */
    enum Ending {
        USED,
        EXPIRED,
        REPLACED,
        TRIED_OUT
    }

    /**
     * A code that is not over, as far as anybody has looked.
     *
     * @param seed hexadecimal
     */
    record OpenCode(
            long id,
            CustomerId customer,
            CodePurpose purpose,
            String seed,
            String keyId,
            String email,
            Instant expiresAt,
            int failedTries) {

        @Override
        public String toString() {
            return "code " + id;
        }
    }

    long enter(
            CustomerId customer, CodePurpose purpose, byte[] seed, String email, Instant createdAt, Instant expiresAt) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO one_time_code (customer_id, purpose, seed, key_id, email_cipher, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        customer.value(),
                        purpose.name(),
                        seed,
                        personalData.currentKeyId(),
                        personalData.seal(EMAIL, email),
                        CredentialQueries.utc(createdAt),
                        CredentialQueries.utc(expiresAt))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** When codes were issued since some moment, the earliest first. */
    List<Instant> issuedSince(CustomerId customer, CodePurpose purpose, Instant since) {
        return jdbc.sql("""
                        SELECT created_at FROM one_time_code
                        WHERE customer_id = ? AND purpose = ? AND created_at > ? ORDER BY id""")
                .params(customer.value(), purpose.name(), CredentialQueries.utc(since))
                .query((row, number) -> instant(row, "created_at"))
                .list();
    }

    /** The one that is not over, locked; there is never more than one for a customer and purpose. */
    Optional<OpenCode> lock(CustomerId customer, CodePurpose purpose) {
        return jdbc.sql("""
                        SELECT * FROM one_time_code
                        WHERE customer_id = ? AND purpose = ? AND ended_at IS NULL
                        ORDER BY id DESC LIMIT 1 FOR UPDATE""")
                .params(customer.value(), purpose.name())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<OpenCode> find(long id) {
        return jdbc.sql("SELECT * FROM one_time_code WHERE id = ? AND ended_at IS NULL")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Until when one that is not over is good. */
    Optional<Instant> goodUntil(CustomerId customer, CodePurpose purpose, Instant now) {
        return jdbc.sql("""
                        SELECT expires_at FROM one_time_code
                        WHERE customer_id = ? AND purpose = ? AND ended_at IS NULL AND expires_at > ?
                        ORDER BY id DESC LIMIT 1""")
                .params(customer.value(), purpose.name(), CredentialQueries.utc(now))
                .query((row, number) -> instant(row, "expires_at"))
                .optional();
    }

    void countFailure(long id) {
        jdbc.sql("UPDATE one_time_code SET failed_tries = failed_tries + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    void end(long id, Ending ending, Instant at) {
        jdbc.sql("""
                        UPDATE one_time_code SET seed = NULL, email_cipher = NULL, ended_at = ?, ending = ?
                        WHERE id = ? AND ended_at IS NULL""").params(CredentialQueries.utc(at), ending.name(), id).update();
    }

    void endAll(CustomerId customer, CodePurpose purpose, Ending ending, Instant at) {
        jdbc.sql("""
                        UPDATE one_time_code SET seed = NULL, email_cipher = NULL, ended_at = ?, ending = ?
                        WHERE customer_id = ? AND purpose = ? AND ended_at IS NULL""")
                .params(CredentialQueries.utc(at), ending.name(), customer.value(), purpose.name())
                .update();
    }

    /** The ids of a few codes that nobody has ended and whose time is over. */
    List<Long> expired(Instant now, int most) {
        return jdbc.sql("SELECT id FROM one_time_code WHERE ended_at IS NULL AND expires_at <= ? ORDER BY id LIMIT ?")
                .params(CredentialQueries.utc(now), most)
                .query(Long.class)
                .list();
    }

    private OpenCode read(ResultSet row) throws SQLException {
        return new OpenCode(
                row.getLong("id"),
                new CustomerId(row.getLong("customer_id")),
                CodePurpose.valueOf(row.getString("purpose")),
                HexFormat.of().formatHex(row.getBytes("seed")),
                row.getString("key_id"),
                personalData.open(EMAIL, row.getString("key_id"), row.getBytes("email_cipher")),
                instant(row, "expires_at"),
                row.getInt("failed_tries"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}

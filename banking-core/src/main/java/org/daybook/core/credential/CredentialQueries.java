package org.daybook.core.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.credential.CredentialChanged.Way;
import org.daybook.core.credential.SecretHashes.Hashed;
import org.daybook.core.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** PINs and passwords on file, and the tries at them. */
@Repository
class CredentialQueries {

    private final JdbcClient jdbc;

    CredentialQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A login as it stands. */
    record Login(
            CustomerId customer,
            SecretKind kind,
            Hashed hashed,
            int failedAttempts,
            @Nullable Instant lockedUntil) {

        boolean lockedAt(Instant moment) {
            return lockedUntil != null && moment.isBefore(lockedUntil);
        }

        /** Of a login that is not locked out: one that was begins anew. */
        int failuresThatCount() {
            return lockedUntil == null ? failedAttempts : 0;
        }

        @Override
        public String toString() {
            return "the " + kind + " of customer " + customer.value();
        }
    }

    Optional<Login> find(CustomerId customer, SecretKind kind) {
        return login("SELECT * FROM credential WHERE customer_id = ? AND kind = ?", customer, kind);
    }

    /** Locked until the transaction ends. */
    Optional<Login> lock(CustomerId customer, SecretKind kind) {
        return login("SELECT * FROM credential WHERE customer_id = ? AND kind = ? FOR UPDATE", customer, kind);
    }

    private Optional<Login> login(String sql, CustomerId customer, SecretKind kind) {
        return jdbc.sql(sql)
                .params(customer.value(), kind.name())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Enters a secret, or another one in its place, whose login is open. For a customer whom the caller has locked. */
    void put(CustomerId customer, SecretKind kind, Hashed hashed) {
        boolean there = jdbc.sql("""
                        UPDATE credential SET secret_hash = ?, pepper_id = ?, failed_attempts = 0, locked_until = NULL
                        WHERE customer_id = ? AND kind = ?""")
                        .params(hashed.hash(), hashed.pepperId(), customer.value(), kind.name())
                        .update()
                == 1;
        if (!there) {
            jdbc.sql("INSERT INTO credential (customer_id, kind, secret_hash, pepper_id) VALUES (?, ?, ?, ?)")
                    .params(customer.value(), kind.name(), hashed.hash(), hashed.pepperId())
                    .update();
        }
    }

    void setAttempts(Login login, int failed, @Nullable Instant lockedUntil) {
        jdbc.sql("""
                        UPDATE credential SET failed_attempts = :failed, locked_until = :until
                        WHERE customer_id = :customer AND kind = :kind""")
                .param("failed", failed)
                .param("until", lockedUntil == null ? null : utc(lockedUntil))
                .param("customer", login.customer().value())
                .param("kind", login.kind().name())
                .update();
    }

    /** Opens a login whose secret is still the one that was right, and keeps it as {@code now}; false if it is another. */
    boolean succeed(Login login, Hashed now) {
        return jdbc.sql("""
                        UPDATE credential
                        SET secret_hash = :now, pepper_id = :pepper, failed_attempts = 0, locked_until = NULL
                        WHERE customer_id = :customer AND kind = :kind AND secret_hash = :before""")
                        .param("now", now.hash())
                        .param("pepper", now.pepperId())
                        .param("customer", login.customer().value())
                        .param("kind", login.kind().name())
                        .param("before", login.hashed().hash())
                        .update()
                == 1;
    }

    long enterChange(CustomerId customer, SecretKind kind, Way way, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO credential_change (customer_id, kind, way, changed_at) VALUES (?, ?, ?, ?)")
                .params(customer.value(), kind.name(), way.name(), utc(at))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Login read(ResultSet row) throws SQLException {
        LocalDateTime until = row.getObject("locked_until", LocalDateTime.class);
        return new Login(
                new CustomerId(row.getLong("customer_id")),
                SecretKind.valueOf(row.getString("kind")),
                new Hashed(row.getString("secret_hash"), row.getString("pepper_id")),
                row.getInt("failed_attempts"),
                until == null ? null : until.toInstant(ZoneOffset.UTC));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

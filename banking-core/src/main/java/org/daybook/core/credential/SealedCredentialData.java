package org.daybook.core.credential;

import java.util.HashSet;
import java.util.Set;
import org.daybook.core.security.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys without which a PIN would match no more, or a code could not be sent. */
@Repository
class SealedCredentialData implements SealedData {

    private final JdbcClient jdbc;

    SealedCredentialData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> keysInUse() {
        return new HashSet<>(jdbc.sql("""
                        SELECT pepper_id FROM credential
                        UNION SELECT key_id FROM one_time_code WHERE ended_at IS NULL""").query(String.class).list());
    }
}

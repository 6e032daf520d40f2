package org.daybook.core.customer;

import java.util.HashSet;
import java.util.Set;
import org.daybook.core.security.SealedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers' personal data on file. */
@Repository
class SealedCustomerData implements SealedData {

    private final JdbcClient jdbc;

    SealedCustomerData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> keysInUse() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT key_id FROM customer_version")
                .query(String.class)
                .list());
    }
}

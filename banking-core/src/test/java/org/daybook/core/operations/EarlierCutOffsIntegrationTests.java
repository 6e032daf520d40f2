package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.core.test.TestDatabase;
import org.daybook.core.test.TestSchema;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cut-offs from before they had a name of their own: requests of the kind CLOSING. */
class EarlierCutOffsIntegrationTests {

    private static final String BEFORE = "034";

    @Test
    void areCalledByTheirName() {
        TestSchema schema = TestDatabase.get().newSchema();
        migrate(schema, BEFORE);
        JdbcClient owner = JdbcClient.create(schema.dataSource(schema.owner()));
        request(owner, "CLOSING", "DONE");
        request(owner, "NIGHT", "RUNNING");
        request(owner, "CLOSING", "RUNNING");

        migrate(schema, "latest");

        assertThat(owner.sql("SELECT CONCAT(kind, ' ', state) FROM operation_request ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("CUT_OFF DONE", "NIGHT RUNNING", "CUT_OFF RUNNING");
    }

    private static void request(JdbcClient owner, String kind, String state) {
        owner.sql("INSERT INTO operation_request (kind, content_hash, description, requested_by, requested_at, state)"
                        + " VALUES (?, UNHEX(SHA2('content', 256)), 'of a test', 'test', UTC_TIMESTAMP(6), ?)")
                .params(kind, state)
                .update();
    }

    private static void migrate(TestSchema schema, String target) {
        Flyway.configure()
                .dataSource(schema.dataSource(schema.owner()))
                .locations("classpath:db/core")
                .target(target)
                .load()
                .migrate();
    }
}

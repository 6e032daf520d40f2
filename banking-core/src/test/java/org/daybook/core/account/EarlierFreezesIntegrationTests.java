package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.core.test.TestDatabase;
import org.daybook.core.test.TestSchema;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes from before they had codes: rows that said what was forbidden since, and NONE for nothing. */
class EarlierFreezesIntegrationTests {

    private static final String BEFORE = "030";

    @Test
    void becomeFreezesLiftedByTheNextUnfreeze() {
        TestSchema schema = TestDatabase.get().newSchema();
        migrate(schema, BEFORE);
        JdbcClient owner = JdbcClient.create(schema.dataSource(schema.owner()));
        for (int i = 0; i < 2; i++) {
            owner.sql("INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor)"
                            + " VALUES ('CUSTOMER', 'CREDIT', 'CZK', 0)")
                    .update();
        }
        earlier(owner, 1, "DEBITS", "one");
        earlier(owner, 1, "ALL", "two");
        earlier(owner, 2, "CREDITS", "three");
        earlier(owner, 1, "NONE", "four");
        earlier(owner, 1, "CREDITS", "five");

        migrate(schema, "latest");

        assertThat(owner.sql(
                                "SELECT CONCAT_WS(' ', f.ledger_account_id, f.scope, f.code, f.reason, f.actor, u.how, u.reason,"
                                        + " u.actor) FROM account_freeze f LEFT JOIN account_unfreeze u ON u.freeze_id = f.id"
                                        + " ORDER BY f.id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1 DEBITS OTHER one STAFF anna EARLIER four STAFF anna",
                        "1 ALL OTHER two STAFF anna EARLIER four STAFF anna",
                        "2 CREDITS OTHER three STAFF anna",
                        "1 CREDITS OTHER five STAFF anna");
        assertThat(owner.sql("SELECT CONCAT(id, ' ', freeze, ' ', attached_minor) FROM ledger_account ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("1 CREDITS 0", "2 CREDITS 0");
    }

    private static void earlier(JdbcClient owner, int account, String scope, String reason) {
        owner.sql("INSERT INTO account_freeze (ledger_account_id, scope, reason, actor) VALUES (?, ?, ?, 'STAFF anna')")
                .params(account, scope, reason)
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

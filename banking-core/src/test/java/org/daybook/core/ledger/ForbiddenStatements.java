package org.daybook.core.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Statements that the run-time user must not get through.
 *
 * @param sqlStates of the refusal
 */
record ForbiddenStatements(String name, Set<String> sqlStates, List<String> statements) {

    /** Of a table, a statement or the server's files. */
    private static final Set<String> NO_RIGHT = Set.of("42000", "28000");

    /** Either the server takes no file of the client's, or it misses the right. */
    private static final Set<String> NO_LOCAL_FILE = Set.of("42000", "HY000");

    private static final Set<String> RULE = Set.of("45000");
    private static final Set<String> CONSTRAINT = Set.of("23000");

    private static final List<String> TABLES =
            List.of("posting", "journal_entry", "ledger_account", "posting_refusal", "daily_use");

    static Stream<ForbiddenStatements> all() {
        return Stream.of(onEveryTable(), writes(), definitions(), wholesale(), accounts(), outcomes(), dailyUses())
                .flatMap(forbidden -> forbidden);
    }

    private static Stream<ForbiddenStatements> onEveryTable() {
        return TABLES.stream()
                .flatMap(table -> Stream.of(
                        "DELETE FROM " + table,
                        "TRUNCATE TABLE " + table,
                        "DROP TABLE " + table,
                        "ALTER TABLE " + table + " ADD COLUMN extra INT",
                        "ALTER TABLE " + table + " DISABLE KEYS",
                        "RENAME TABLE " + table + " TO elsewhere",
                        "REPLACE INTO " + table + " SELECT * FROM " + table,
                        "LOCK TABLES " + table + " WRITE",
                        "CREATE TEMPORARY TABLE " + table + " (id INT)",
                        "CREATE OR REPLACE TABLE " + table + " (id INT)",
                        "CREATE INDEX ix_extra ON " + table + " (currency)",
                        "CREATE TRIGGER extra BEFORE INSERT ON " + table + " FOR EACH ROW SET @nothing = 0",
                        "GRANT ALL ON " + table + " TO CURRENT_USER"))
                .map(sql -> denied(sql));
    }

    private static Stream<ForbiddenStatements> writes() {
        return Stream.of(
                        "UPDATE posting SET amount_minor = 1",
                        "UPDATE posting SET balance_after_minor = balance_after_minor + 1 WHERE account_id = {alice}",
                        "UPDATE journal_entry SET narrative = 'another'",
                        "UPDATE ledger_account SET booked_balance_minor = 1000000 WHERE id = {alice}",
                        "UPDATE ledger_account SET overdraft_limit_minor = 1000000 WHERE id = {alice}",
                        "UPDATE ledger_account SET freeze = 'NONE' WHERE id = {frozen}",
                        "UPDATE ledger_account SET status = 'OPEN' WHERE id = {closed}",
                        "UPDATE journal_entry SET recorded_at = '2000-01-01'",
                        "UPDATE posting_refusal SET refusal = 'ACCOUNT_CLOSED'",
                        "UPDATE daily_use SET used_minor = 0",
                        "UPDATE posting_published SET amount_minor = 1",
                        "UPDATE account_published SET booked_balance_minor = 1",
                        "UPDATE ledger_account_published SET freeze = 'NONE' WHERE ledger_account_id = {frozen}",
                        "UPDATE posting p JOIN ledger_account a ON a.id = p.account_id SET a.booked_balance_minor = 0",
                        "UPDATE IGNORE ledger_account SET booked_balance_minor = 0",
                        "DELETE p FROM posting p JOIN journal_entry e ON e.id = p.entry_id",
                        "INSERT INTO posting VALUES ({alice}, 5, {rent}, 'CREDIT', 1, 85001, '2026-03-03', '2026-03-03')",
                        "INSERT IGNORE INTO posting SELECT * FROM posting",
                        "INSERT INTO posting SELECT * FROM posting ON DUPLICATE KEY UPDATE amount_minor = 1",
                        "INSERT INTO posting_published (ledger_account_id, sequence) VALUES ({alice}, 5)",
                        ForgedEntry.of("rent", "{cash}", "{alice}", 1).insert()
                                + " ON DUPLICATE KEY UPDATE amount_minor = 2",
                        "INSERT INTO ledger_account (id, owner, normal_side, currency, overdraft_limit_minor)"
                                + " VALUES ({alice}, 'CUSTOMER', 'CREDIT', 'CZK', 0)"
                                + " ON DUPLICATE KEY UPDATE booked_balance_minor = 1",
                        "REPLACE INTO ledger_account (id, owner, normal_side, currency, overdraft_limit_minor)"
                                + " VALUES ({alice}, 'CUSTOMER', 'CREDIT', 'CZK', 0)",
                        "EXECUTE IMMEDIATE 'UPDATE posting SET amount_minor = 1'",
                        "SET STATEMENT foreign_key_checks = 0 FOR DELETE FROM posting")
                .map(ForbiddenStatements::denied);
    }

    private static Stream<ForbiddenStatements> definitions() {
        return Stream.of(
                        "DROP TRIGGER journal_entry_is_posted",
                        "DROP TRIGGER ledger_account_opens_empty",
                        "CREATE OR REPLACE TRIGGER journal_entry_is_posted AFTER INSERT ON journal_entry"
                                + " FOR EACH ROW SET @nothing = 0",
                        "DROP VIEW posting_published",
                        "CREATE OR REPLACE VIEW posting_published AS SELECT 1",
                        "CREATE PROCEDURE extra() DELETE FROM posting",
                        "CREATE FUNCTION extra() RETURNS INT RETURN 1",
                        "ALTER DATABASE CHARACTER SET latin1",
                        "GRANT SELECT ON *.* TO CURRENT_USER",
                        "CREATE USER extra",
                        "SET GLOBAL foreign_key_checks = 0",
                        "SET GLOBAL innodb_flush_log_at_trx_commit = 0",
                        "SET SESSION sql_log_bin = 0",
                        "FLUSH TABLES WITH READ LOCK")
                .map(ForbiddenStatements::denied);
    }

    private static Stream<ForbiddenStatements> wholesale() {
        Stream<ForbiddenStatements> fromTheClient = Stream.of("posting", "journal_entry")
                .map(table -> "LOAD DATA LOCAL INFILE 'pom.xml' INTO TABLE " + table)
                .map(sql -> new ForbiddenStatements(sql, NO_LOCAL_FILE, List.of(sql)));
        Stream<ForbiddenStatements> fromTheServer = TABLES.stream()
                .flatMap(table -> Stream.of(
                        "LOAD DATA INFILE '/etc/passwd' INTO TABLE " + table,
                        "LOAD DATA INFILE '/etc/passwd' REPLACE INTO TABLE " + table,
                        "SELECT * INTO OUTFILE '/tmp/" + table + "' FROM " + table))
                .map(ForbiddenStatements::denied);
        return Stream.concat(fromTheClient, fromTheServer);
    }

    /** Ledger accounts that are more than open and empty. */
    private static Stream<ForbiddenStatements> accounts() {
        return Stream.of(
                account(RULE, "booked_balance_minor", "1000"),
                account(RULE, "held_minor", "-1000"),
                account(RULE, "last_sequence", "1"),
                account(RULE, "last_sequence", "-1"),
                account(RULE, "last_booking_date", "'2026-03-03'"),
                account(RULE, "status", "'CLOSED'"),
                account(RULE, "freeze", "'ALL'"),
                account(RULE, "id", "9223372036854775806"),
                account(RULE, "booked_balance_minor", "NULL"),
                account(CONSTRAINT, "overdraft_limit_minor", "-1"),
                account(CONSTRAINT, "overdraft_limit_minor", "NULL"),
                account(CONSTRAINT, "role", "'CASH'"),
                account(CONSTRAINT, "currency", "'czk'"),
                new ForbiddenStatements(
                        "a second cash account",
                        CONSTRAINT,
                        List.of("INSERT INTO ledger_account (owner, role, normal_side, currency)"
                                + " VALUES ('BANK', 'CASH', 'DEBIT', 'CZK')")),
                new ForbiddenStatements(
                        "an account with a balance, checks off",
                        RULE,
                        List.of(
                                "SET check_constraint_checks = 0, foreign_key_checks = 0, unique_checks = 0",
                                open("booked_balance_minor", "1000", "INSERT"))),
                new ForbiddenStatements(
                        "an account without a limit, checks off",
                        RULE,
                        List.of("SET check_constraint_checks = 0", open("overdraft_limit_minor", "NULL", "INSERT"))),
                new ForbiddenStatements(
                        "an account with a balance, ignoring",
                        RULE,
                        List.of("SET sql_mode = ''", open("booked_balance_minor", "1000", "INSERT IGNORE"))),
                new ForbiddenStatements(
                        "an account of no state, ignoring",
                        RULE,
                        List.of("SET sql_mode = ''", open("status", "'NEITHER'", "INSERT IGNORE"))),
                new ForbiddenStatements(
                        "an account with a forced id",
                        RULE,
                        List.of("SET insert_id = 9223372036854775806", open("held_minor", "0", "INSERT"))));
    }

    /** Refusals of keys that were posted. */
    private static Stream<ForbiddenStatements> outcomes() {
        String refusal = "INTO posting_refusal (idempotency_key, request_hash, refusal, amount_minor, currency, kind,"
                + " booking_date, channel, actor) VALUES ('rent', REPEAT('x', 32), 'SAME_ACCOUNT', 1, 'CZK', 'T',"
                + " '2026-03-03', 'SQL', 'mallory')";
        return Stream.of(
                new ForbiddenStatements("a refusal of what was posted", RULE, List.of("INSERT " + refusal)),
                new ForbiddenStatements("the same, ignoring", RULE, List.of("INSERT IGNORE " + refusal)),
                new ForbiddenStatements(
                        "the same, finding nothing", RULE, List.of("SET sql_select_limit = 0", "INSERT " + refusal)),
                new ForbiddenStatements(
                        "the same, checks off",
                        RULE,
                        List.of(
                                "SET check_constraint_checks = 0, foreign_key_checks = 0, unique_checks = 0",
                                "INSERT " + refusal)));
    }

    /** Uses of daily limits by what is no entry of the account, beyond the limit, or twice by one entry. */
    private static Stream<ForbiddenStatements> dailyUses() {
        return Stream.of(
                dailyUse(RULE, "of an entry that there is not", "{alice}, 'ATM', 999999999, 1000000, 9"),
                dailyUse(RULE, "of an entry of others", "{carol}, 'ATM', {rent}, 1000000, 9"),
                dailyUse(RULE, "of no bucket", "{alice}, '', {rent}, 1000000, 9"),
                dailyUse(RULE, "beyond the amount", "{alice}, 'ATM', {rent}, 14999, 9"),
                dailyUse(RULE, "beyond the number", "{alice}, 'ATM', {rent}, 1000000, 0"),
                dailyUse(
                        CONSTRAINT,
                        "twice",
                        "{alice}, 'ATM', {rent}, 1000000, 9), ({alice}, 'ATM', {rent}, 1000000, 9"),
                new ForbiddenStatements(
                        "a daily use, checks off",
                        RULE,
                        List.of("SET unique_checks = 0", dailyUse("{alice}, 'ATM', {rent}, 1000000, 9"))));
    }

    private static ForbiddenStatements dailyUse(Set<String> sqlStates, String what, String values) {
        return new ForbiddenStatements("a daily use " + what, sqlStates, List.of(dailyUse(values)));
    }

    private static String dailyUse(String values) {
        return "INSERT INTO daily_use (account_id, bucket, entry_id, most_minor, most_count) VALUES (" + values + ")";
    }

    private static ForbiddenStatements denied(String sql) {
        return new ForbiddenStatements(sql, NO_RIGHT, List.of(sql));
    }

    private static ForbiddenStatements account(Set<String> sqlStates, String column, String literal) {
        return new ForbiddenStatements(
                "an account opened with " + column + " " + literal,
                sqlStates,
                List.of(open(column, literal, "INSERT")));
    }

    private static String open(String column, String literal, String verb) {
        boolean limit = column.equals("overdraft_limit_minor");
        boolean currency = column.equals("currency");
        return verb + " INTO ledger_account (owner, normal_side"
                + (limit ? "" : ", overdraft_limit_minor")
                + (currency ? "" : ", currency")
                + ", " + column + ") VALUES ('CUSTOMER', 'CREDIT'"
                + (limit ? "" : ", 0")
                + (currency ? "" : ", 'CZK'")
                + ", " + literal + ")";
    }

    @Override
    public String toString() {
        return name;
    }
}

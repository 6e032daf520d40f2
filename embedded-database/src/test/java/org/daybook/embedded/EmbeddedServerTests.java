package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One home, opened once for what a server must be; the tests leave it as they find it. */
class EmbeddedServerTests {

    private static EmbeddedServer server;
    private static Path home;

    @BeforeAll
    static void open() throws IOException {
        home = Homes.fresh("one");
        server = EmbeddedServer.open(home);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void knowsThreeUsersAndNobodyElse() throws SQLException {
        List<String> users = Homes.query(
                server,
                server.root(),
                "SELECT CONCAT(user, '@', host) FROM mysql.user"
                        + " WHERE JSON_VALUE((SELECT priv FROM mysql.global_priv g"
                        + " WHERE g.user = user.user AND g.host = user.host), '$.account_locked') IS NULL ORDER BY 1");

        assertThat(users).containsExactly("daybook_app@%", "daybook_owner@%", "root@127.0.0.1");
    }

    @Test
    void refusesLoginWithoutPassword() {
        for (Credentials user : List.of(server.root(), server.owner(), server.runtime())) {
            assertThatThrownBy(() -> Homes.connect(server, new Credentials(user.user(), "")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void givesTheRuntimeUserWhatTheOwnerGrantsAndNothingMore() throws SQLException {
        assertThatThrownBy(() -> Homes.connect(server, server.runtime())).hasMessageContaining("Access denied");

        Homes.execute(
                server,
                server.owner(),
                "CREATE TABLE granted (id INT PRIMARY KEY)",
                "CREATE TABLE withheld (id INT PRIMARY KEY)",
                "GRANT SELECT, INSERT ON granted TO daybook_app");

        Homes.execute(server, server.runtime(), "INSERT INTO granted VALUES (7)");
        assertThat(Homes.query(server, server.runtime(), "SELECT id FROM granted"))
                .containsExactly("7");
        for (String refused : List.of(
                "CREATE TABLE mine (id INT)",
                "SELECT id FROM withheld",
                "DELETE FROM granted",
                "TRUNCATE granted",
                "DROP TABLE granted")) {
            assertThatThrownBy(() -> Homes.execute(server, server.runtime(), refused))
                    .as(refused)
                    .hasMessageContaining("denied");
        }
        Homes.execute(server, server.owner(), "DROP TABLE granted, withheld", "REVOKE ALL ON granted FROM daybook_app");
    }

    @Test
    void letsTheOwnersRoutinesAndTriggersWorkWithItsRights() throws SQLException {
        Homes.execute(
                server,
                server.owner(),
                "CREATE TABLE asked (n INT NOT NULL)",
                "CREATE TABLE answered (n INT NOT NULL)",
                "CREATE TRIGGER answer BEFORE INSERT ON asked FOR EACH ROW INSERT INTO answered VALUES (NEW.n * 2)",
                "CREATE PROCEDURE ask(n INT) SQL SECURITY DEFINER INSERT INTO asked VALUES (n)",
                "GRANT EXECUTE ON PROCEDURE ask TO daybook_app");

        Homes.execute(server, server.runtime(), "CALL ask(21)");

        assertThat(Homes.query(server, server.owner(), "SELECT n FROM answered"))
                .containsExactly("42");
        Homes.execute(
                server,
                server.owner(),
                "REVOKE EXECUTE ON PROCEDURE ask FROM daybook_app",
                "DROP PROCEDURE ask",
                "DROP TABLE asked, answered");
    }

    @Test
    void isDurableStrictAndItsOwnMasterOfTime() throws SQLException {
        List<String> settings = Homes.query(
                server,
                server.root(),
                "SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@tx_isolation, @@time_zone, @@secure_timestamp,"
                        + " @@local_infile, @@event_scheduler, @@max_allowed_packet, @@have_ssl, @@bind_address, @@socket,"
                        + " @@sql_mode LIKE '%STRICT_ALL_TABLES%')");
        List<String> schema = Homes.query(
                server,
                server.root(),
                "SELECT CONCAT(default_character_set_name, ' ', default_collation_name)"
                        + " FROM information_schema.schemata WHERE schema_name = 'daybook'");

        assertThat(settings).containsExactly("1 READ-COMMITTED +00:00 YES OFF DISABLED 67108864 DISABLED 127.0.0.1  1");
        assertThat(schema).containsExactly("utf8mb4 utf8mb4_nopad_bin");
    }

    @Test
    void keepsSecretsFromOthers() throws IOException {
        Path secrets = home.resolve("secrets");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files).hasSize(3).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
        assertThat(server.root()).hasToString("root");
    }
}

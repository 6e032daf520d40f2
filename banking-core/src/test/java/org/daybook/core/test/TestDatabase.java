package org.daybook.core.test;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.daybook.embedded.EmbeddedServer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The MariaDB server that tests of this JVM share: a container where a Docker engine answers and the image can be had,
 * else the embedded one. Each test class takes a schema of its own from it.
 */
public final class TestDatabase {

    private static final DockerImageName IMAGE = DockerImageName.parse("mariadb:11.4");
    private static final String OWNER = "test_owner";
    private static final String RUNTIME = "test_app";

    private static volatile TestDatabase started;

    private final String server;
    private final String rootUser;
    private final String rootPassword;
    private final String password = UUID.randomUUID().toString();

    private TestDatabase(String server, String rootUser, String rootPassword) {
        this.server = server;
        this.rootUser = rootUser;
        this.rootPassword = rootPassword;
    }

    /** The server, started on first use and stopped with the JVM. */
    public static synchronized TestDatabase get() {
        if (started == null) {
            TestDatabase database = docker() ? container() : embedded();
            database.createUsers();
            started = database;
        }
        return started;
    }

    /** A new schema without tables. Its owner may do everything in it; the run-time user nothing yet. */
    public TestSchema newSchema() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        asRoot(
                "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "GRANT ALL PRIVILEGES ON " + name + ".* TO '" + OWNER + "'@'%' WITH GRANT OPTION");
        return new TestSchema(
                "jdbc:mariadb://" + server + "/" + name + "?sslMode=disable&allowPublicKeyRetrieval=true",
                new TestSchema.Login(RUNTIME, password),
                new TestSchema.Login(OWNER, password),
                new TestSchema.Login(rootUser, rootPassword));
    }

    private void createUsers() {
        asRoot(
                "CREATE OR REPLACE USER '" + OWNER + "'@'%' IDENTIFIED BY '" + password + "'",
                "CREATE OR REPLACE USER '" + RUNTIME + "'@'%' IDENTIFIED BY '" + password + "'");
    }

    private void asRoot(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://" + server + "/?sslMode=disable", rootUser, rootPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The test database refuses its administrator", broken);
        }
    }

    private static boolean docker() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException noEngine) {
            return false;
        }
    }

    private static TestDatabase container() {
        MariaDBContainer container = new MariaDBContainer(IMAGE)
                .withUsername("root")
                .withPassword(UUID.randomUUID().toString())
                .withCommand("--transaction-isolation=READ-COMMITTED", "--skip-name-resolve");
        try {
            container.start();
        } catch (RuntimeException noImage) {
            say("a Docker engine answers but gives no " + IMAGE + " (" + noImage.getMessage() + ")");
            return embedded();
        }
        say("Testcontainers, " + IMAGE);
        return new TestDatabase(
                container.getHost() + ":" + container.getFirstMappedPort(), "root", container.getPassword());
    }

    private static TestDatabase embedded() {
        Path home = Path.of("target", "test-database-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        EmbeddedServer server = EmbeddedServer.open(home);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database-stop"));
        say("the embedded MariaDB (no container)");
        String url = server.jdbcUrl();
        String address = url.substring("jdbc:mariadb://".length(), url.indexOf("/daybook"));
        return new TestDatabase(address, server.root().user(), server.root().password());
    }

    private static void say(String which) {
        PrintStream out = System.out;
        out.println("Test database: " + which);
    }
}

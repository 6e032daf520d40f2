package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Fresh homes for tests, and words with their servers. */
final class Homes {

    private static final Queue<Path> MADE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Homes::keepLogsOnly));
    }

    private Homes() {}

    /** A home that is not there yet, below the build's folder. */
    static Path fresh(String name) throws IOException {
        Path home = Path.of("target", "homes", name).toAbsolutePath();
        FolderTree.delete(home);
        MADE.add(home);
        return home;
    }

    /** A home has 170 MB; of those that the tests leave behind the logs will do. */
    private static void keepLogsOnly() {
        for (Path home : MADE) {
            Path database = new HomeFolders(home).database();
            try (Stream<Path> entries = Files.exists(database) ? Files.list(database) : Stream.of()) {
                for (Path folder : entries.filter(Files::isDirectory).toList()) {
                    FolderTree.delete(folder);
                }
            } catch (IOException stillInUse) {
                System.err.println("left behind: " + home + " (" + stillInUse + ")");
            }
        }
    }

    static Connection connect(EmbeddedServer server, Credentials user) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user.user(), user.password());
    }

    static void execute(EmbeddedServer server, Credentials user, String... statements) throws SQLException {
        try (Connection connection = connect(server, user);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of each row. */
    static List<String> query(EmbeddedServer server, Credentials user, String sql) throws SQLException {
        try (Connection connection = connect(server, user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The server's process as its guard announced it. */
    static ProcessHandle serverOf(Path home) throws IOException {
        RunningServer running =
                RunningServer.read(new HomeFolders(home).runningServer()).orElseThrow();
        return ProcessHandle.of(running.process()).orElseThrow();
    }

    static ProcessHandle guardOf(Path home) throws IOException {
        return serverOf(home).parent().orElseThrow();
    }
}

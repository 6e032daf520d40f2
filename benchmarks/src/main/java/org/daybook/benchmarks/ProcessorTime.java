package org.daybook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The processor time of the database server and of this Java: unlike seconds on the wall, it hardly minds what else runs. */
final class ProcessorTime {

    private final ProcessHandle server;

    private ProcessorTime(ProcessHandle server) {
        this.server = server;
    }

    /** Microseconds of each. */
    record Used(double server, double java) {

        Used since(Used begin) {
            return new Used(server - begin.server, java - begin.java);
        }
    }

    /** Of the server on this machine that the address leads to. */
    static ProcessorTime of(String url, String user, String password) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@datadir, @@pid_file")) {
            row.next();
            String process = Files.readString(Path.of(row.getString(1)).resolve(row.getString(2)));
            return new ProcessorTime(
                    ProcessHandle.of(Long.parseLong(process.strip())).orElseThrow());
        }
    }

    Used used() {
        return new Used(microseconds(server), microseconds(ProcessHandle.current()));
    }

    private static double microseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElseThrow() / 1e3;
    }
}

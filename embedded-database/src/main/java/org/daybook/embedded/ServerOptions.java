package org.daybook.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * How the server is run.
 *
 * <p>Paths below the data folder's parent are given relative to the data folder, where the server works: some options
 * cannot take a path with a colon in it.
 */
final class ServerOptions {

    private ServerOptions() {}

    /** A server for commands of this machine, on the given port of the loopback interface. */
    static List<String> serving(HomeFolders folders, ServerProgram program, int port) {
        var command = new ArrayList<>(common(program));
        command.addAll(List.of(
                "--datadir=" + folders.data(),
                "--tmpdir=../" + folders.temporary().getFileName(),
                "--log-error=../" + folders.serverLog().getFileName(),
                "--pid-file=" + DataFolder.PROCESS_FILE,
                // Only the loopback interface; no socket file, whose path would have to stay below 108 bytes.
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                // Books are kept: durable at each commit, wrong values refused, time of the server not the session's.
                "--innodb-flush-log-at-trx-commit=1",
                "--transaction-isolation=READ-COMMITTED",
                "--sql-mode=TRADITIONAL",
                "--default-time-zone=+00:00",
                "--secure-timestamp=YES",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin",
                "--local-infile=OFF",
                "--event-scheduler=DISABLED",
                "--max-allowed-packet=64M",
                // One workstation.
                "--innodb-buffer-pool-size=256M",
                "--max-connections=200",
                "--table-open-cache=400",
                "--key-buffer-size=8M",
                "--aria-pagecache-buffer-size=16M"));
        return List.copyOf(command);
    }

    /** A server that reads statements from its standard input, makes a data folder of them and ends. */
    static List<String> settingUp(HomeFolders folders, ServerProgram program) {
        var command = new ArrayList<>(common(program));
        command.addAll(List.of(
                "--datadir=" + folders.dataInTheMaking(),
                "--tmpdir=../" + folders.temporary().getFileName(),
                "--bootstrap",
                "--enforce-storage-engine=",
                "--log-warnings=0",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K",
                "--innodb-buffer-pool-size=32M"));
        return List.copyOf(command);
    }

    private static List<String> common(ServerProgram program) {
        var command = new ArrayList<String>();
        command.addAll(ParentWatch.prefix());
        command.addAll(List.of(
                program.executable().toString(),
                "--no-defaults",
                "--basedir=" + program.base(),
                // Without a certificate each start would make an RSA key, for seconds; nothing leaves this machine.
                "--skip-ssl",
                "--innodb-log-file-size=96M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}

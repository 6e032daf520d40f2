package org.daybook.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MariaDB's program on this machine.
 *
 * @param base its base directory
 * @param executable {@code mariadbd}
 * @param systemTables the folder with the statements that make the system tables
 */
record ServerProgram(Path base, Path executable, Path systemTables) {

    /** Statements for a new data folder, in this order; without help texts and the sys schema, which nobody uses. */
    static final List<String> SYSTEM_TABLE_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private static final List<String> SHARES = List.of("share", "share/mysql", "share/mariadb");

    private static final String WAY_OUT =
            "; set DAYBOOK_DB_URL to use a MariaDB server of your own, or run everything with Docker (docker compose up).";

    /** Why no server can run here, or nothing if one can. */
    static Optional<String> obstacle() {
        return obstacle(isBundledPlatform(), ServerArchive.find().isPresent(), usualFolders());
    }

    static Optional<String> obstacle(boolean bundledPlatform, boolean bundled, List<Path> folders) {
        if (bundledPlatform) {
            return bundled
                    ? Optional.empty()
                    : Optional.of("This installation comes without the embedded database" + WAY_OUT);
        }
        return installed(folders).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "The embedded database runs on Linux x86-64, and elsewhere only where MariaDB is installed"
                                + WAY_OUT);
    }

    /** The program, unpacked into the given folder if it has to be. */
    static ServerProgram provide(Path folder) throws IOException {
        return isBundledPlatform()
                ? ServerArchive.find().orElseThrow().unpack(folder)
                : installed(usualFolders()).orElseThrow();
    }

    static ServerProgram in(Path base) {
        return new ServerProgram(base, base.resolve("bin/mariadbd"), base.resolve("share"));
    }

    private static boolean isBundledPlatform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        return system.equals("linux") && processor.equals("amd64");
    }

    private static Optional<ServerProgram> installed(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve("mariadbd"))
                .filter(Files::isExecutable)
                .flatMap(executable -> installedAt(executable).stream())
                .findFirst();
    }

    /** The path, and where Homebrew and distributions put a server. */
    private static List<Path> usualFolders() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator)),
                        Stream.of("/opt/homebrew/bin", "/usr/local/bin", "/usr/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Optional<ServerProgram> installedAt(Path link) {
        try {
            Path executable = link.toRealPath();
            Path base = executable.resolve("../..").normalize();
            return SHARES.stream()
                    .map(base::resolve)
                    .filter(share -> Files.exists(share.resolve(SYSTEM_TABLE_SCRIPTS.getFirst())))
                    .map(share -> new ServerProgram(base, executable, share))
                    .findFirst();
        } catch (IOException dangling) {
            return Optional.empty();
        }
    }
}

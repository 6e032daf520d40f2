package org.daybook.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The passwords of the server's users, one file each, for the eyes of the home's owner alone.
 *
 * @param root may do everything; for people who examine the books, never for a command
 * @param owner owns the schema: migrations run as this user, and so do its triggers and routines
 * @param runtime what the commands log in as; has only the rights that migrations grant it
 */
record Secrets(Credentials root, Credentials owner, Credentials runtime) {

    private static final int BYTES = 24;

    /** Reads the passwords, making those that do not exist yet. */
    static Secrets make(Path folder) throws IOException {
        for (User user : User.values()) {
            Path file = folder.resolve(user.file);
            if (!Files.exists(file)) {
                write(file, randomPassword());
            }
        }
        return read(folder);
    }

    /** @throws IOException also if one is missing */
    static Secrets read(Path folder) throws IOException {
        return new Secrets(
                credentials(folder, User.ROOT), credentials(folder, User.OWNER), credentials(folder, User.APP));
    }

    private static Credentials credentials(Path folder, User user) throws IOException {
        return new Credentials(
                user.login, Files.readString(folder.resolve(user.file)).strip());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String password) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (SeekableByteChannel channel = Files.newByteChannel(
                written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private enum User {
        ROOT("root", "database-root"),
        OWNER("daybook_owner", "database-owner"),
        APP("daybook_app", "database-app");

        private final String login;
        private final String file;

        User(String login, String file) {
            this.login = login;
            this.file = file;
        }
    }
}

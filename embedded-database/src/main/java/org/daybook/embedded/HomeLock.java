package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A command's exclusive hold of its home.
 *
 * <p>The server itself serves several commands at once; this lock alone makes a home one command's. It is taken in one
 * place, {@link EmbeddedServer#open}, and can go without touching anything else once commands share a home.
 */
final class HomeLock implements AutoCloseable {

    private final LockFile lock;

    private HomeLock(LockFile lock) {
        this.lock = lock;
    }

    /** @throws HomeInUse if another command holds the home, in this process or in another */
    static HomeLock take(HomeFolders folders, String command) throws IOException {
        LockFile lock = LockFile.tryExclusive(folders.homeLock())
                .orElseThrow(() -> new HomeInUse(
                        folders.home(), Holder.read(folders.homeHolder()).filter(Holder::isAlive)));
        new Holder(command, ProcessHandle.current().pid(), LocalDateTime.now(ZoneId.systemDefault()))
                .write(folders.homeHolder());
        return new HomeLock(lock);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Who holds the home: kept beside the lock's file, which nobody may open while it is held. */
    record Holder(String command, long process, LocalDateTime since) {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        private static final DateTimeFormatter DAY_AND_TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

        /** The holder, unless its file is missing or half written: somebody took the home this very moment. */
        static Optional<Holder> read(Path file) {
            try {
                Properties properties = PropertiesFile.read(file);
                return Optional.of(new Holder(
                        properties.getProperty("command", "unknown"),
                        Long.parseLong(properties.getProperty("process", "")),
                        LocalDateTime.parse(properties.getProperty("since", ""))));
            } catch (IOException | RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        void write(Path file) throws IOException {
            var properties = new Properties();
            properties.setProperty("command", command);
            properties.setProperty("process", Long.toString(process));
            properties.setProperty("since", since.toString());
            PropertiesFile.replace(file, properties);
        }

        /** False of a file that a killed holder left, read before the new holder replaced it. */
        boolean isAlive() {
            return ProcessHandle.of(process).isPresent();
        }

        @Override
        public String toString() {
            boolean sameDay = since.toLocalDate()
                    .equals(LocalDateTime.now(ZoneId.systemDefault()).toLocalDate());
            return command + ", process " + process + ", since " + since.format(sameDay ? TIME : DAY_AND_TIME);
        }
    }
}

package org.daybook.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file, by which processes tell each other that they live: the kernel lets go of it when its holder ends,
 * however it ends.
 *
 * <p>These are POSIX locks. They belong to the process, and closing <em>any</em> descriptor of a file drops all of the
 * process's locks on it. So no file is opened here that this process holds already, and nobody reads a locked file.
 */
final class LockFile implements AutoCloseable {

    /** Files locked, or about to be locked, by this process. Keeps a held lock from being collected, and so lost. */
    private static final Map<Path, Optional<LockFile>> HELD_HERE = new ConcurrentHashMap<>();

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path path;
    private final FileChannel channel;

    private LockFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The lock, unless somebody holds it, in this process or in another. */
    static Optional<LockFile> tryExclusive(Path path) throws IOException {
        return open(path, channel -> channel.tryLock(0, Long.MAX_VALUE, false) != null);
    }

    /** The lock beside others that share it, unless somebody holds it exclusively or this process holds it already. */
    static Optional<LockFile> tryShared(Path path) throws IOException {
        return open(path, channel -> channel.tryLock(0, Long.MAX_VALUE, true) != null);
    }

    /** Waits in the kernel, for ever if need be, until nobody else holds the lock. */
    static LockFile exclusive(Path path) throws IOException {
        return open(path, channel -> channel.lock().isValid())
                .orElseThrow(() -> new IOException(path + " is held by this very process"));
    }

    static Optional<LockFile> tryShared(Path path, Duration patience) throws IOException, InterruptedException {
        return retry(() -> tryShared(path), patience);
    }

    static Optional<LockFile> tryExclusive(Path path, Duration patience) throws IOException, InterruptedException {
        return retry(() -> tryExclusive(path), patience);
    }

    /** Whether another process holds this file exclusively at this moment. Leaves nothing behind. */
    static boolean isHeldElsewhere(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        }
    }

    /** Lets go of the lock; a second call changes nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(path);
        }
    }

    private static Optional<LockFile> open(Path path, Locking locking) throws IOException {
        if (HELD_HERE.putIfAbsent(path, Optional.empty()) != null) {
            return Optional.empty();
        }
        boolean locked = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            locked = locking.locks(channel);
            Optional<LockFile> lock = locked ? Optional.of(new LockFile(path, channel)) : Optional.empty();
            HELD_HERE.put(path, lock);
            return lock;
        } finally {
            if (!locked) {
                HELD_HERE.remove(path);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static Optional<LockFile> retry(Attempt attempt, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<LockFile> lock = attempt.run();
        while (lock.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            lock = attempt.run();
        }
        return lock;
    }

    private interface Locking {
        boolean locks(FileChannel channel) throws IOException;
    }

    private interface Attempt {
        Optional<LockFile> run() throws IOException;
    }
}

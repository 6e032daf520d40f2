package org.daybook.batch.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * A place of its own for the copy of a bank's files that one import works from. It is gone when the import ends; what a
 * killed process left is removed by the next.
 *
 * <p>Which copy is in use is told by a lock on a file beside it, since several processes may share a home and, each in a
 * container of its own, have the same process id. The lock is taken before the folder is made, so a folder that nobody
 * holds the lock of is left over.
 */
final class PrivateCopy implements AutoCloseable {

    private static final String COPY = "copy-";
    private static final String LOCK = ".lock";

    /** Those of this process: the kernel drops a lock when its own process opens and closes the file once more. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private PrivateCopy(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes a new place below the given folder and removes what others left there. */
    static PrivateCopy begin(Path intake) throws IOException {
        Files.createDirectories(intake);
        sweep(intake);
        Path folder = intake.resolve(COPY + UUID.randomUUID());
        OWN.add(folder);
        FileChannel lock = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new PrivateCopy(folder, lock);
    }

    /** Where the files are to be copied to; made by whoever copies them. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (lock) {
            remove(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed", unwritable);
        } finally {
            OWN.remove(folder);
        }
    }

    private static void sweep(Path intake) throws IOException {
        try (var folders = Files.newDirectoryStream(intake, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!OWN.contains(folder)) {
                    removeUnlessInUse(folder);
                }
            }
        }
    }

    private static void removeUnlessInUse(Path folder) throws IOException {
        if (Files.notExists(lockOf(folder))) {
            remove(folder);
            return;
        }
        try (FileChannel channel = FileChannel.open(lockOf(folder), StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            if (taken != null) {
                remove(folder);
            }
        }
    }

    /** The folder first: while it is there, so is its lock. */
    private static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(lockOf(folder));
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }
}

package org.daybook.core.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.daybook.core.document.WholeFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the files of statements lie. A file appears under its name only whole and synced, so one that is there is complete,
 * whatever moment a process died at.
 */
@Component
public class StatementArchive {

    private static final String UNFINISHED = ".unfinished";

    /** The folders that requests receive hold hard links to these files, which nobody should be able to write through. */
    private static final FileAttribute<Set<PosixFilePermission>> READ_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r-----"));

    private final Path root;

    StatementArchive(@Value("${daybook.home}/archive") Path root) {
        this.root = root;
    }

    /** A file of the archive, to be read. */
    public Resource resource(ArchivedFile file) {
        return new FileSystemResource(path(file));
    }

    /** Whether the file is there with its registered size. */
    public boolean holds(ArchivedFile file) {
        try {
            return Files.size(path(file)) == file.sizeBytes();
        } catch (IOException missing) {
            return false;
        }
    }

    /** Where a file lies; whatever the register says, nothing outside the archive is ever read or written. */
    Path path(ArchivedFile file) {
        Path path = root.resolve(file.path()).normalize();
        if (!path.startsWith(root.normalize())) {
            throw new IllegalArgumentException("The register names a file outside the archive");
        }
        return path;
    }

    /** The path, within the archive, of a statement's file. A reference may hold a dot, but never a slash. */
    static String pathOf(String reference, StatementPeriod period, int version, StatementFormat format) {
        return period + "/" + reference + ".v" + version + "." + format.extension();
    }

    /**
     * Writes files for a request: each under a name of its own, synced, then renamed; the folders are synced last. Several
     * are under way at a time, because a sync is mostly waiting.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    void write(long requestId, Collection<RenderedStatement.NewFile> files) {
        Path unfinished = unfinished(requestId);
        createFolder(unfinished);
        Set<Path> folders =
                files.stream().map(file -> parent(path(file.file()))).collect(Collectors.toSet());
        folders.forEach(StatementArchive::createFolder);
        try (ExecutorService writers =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<?>> written = new ArrayList<>(files.size());
            for (RenderedStatement.NewFile file : files) {
                written.add(writers.submit(() -> write(file, unfinished)));
            }
            written.forEach(StatementArchive::await);
        }
        folders.forEach(StatementArchive::sync);
    }

    private void write(RenderedStatement.NewFile file, Path unfinished) {
        Path target = path(file.file());
        Path draft = unfinished.resolve(target.getFileName());
        try {
            WholeFile.writeDraft(draft, file.content().bytes(), READ_ONLY);
            WholeFile.publish(draft, target);
        } catch (IOException refused) {
            throw new UncheckedIOException("The archive in " + root + " cannot be written", refused);
        }
    }

    private static void await(Future<?> written) {
        try {
            written.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while files were being written", interrupted);
        }
    }

    /** Removes what an interrupted run of a request left unfinished. */
    public void sweep(long requestId) {
        try {
            FileSystemUtils.deleteRecursively(unfinished(requestId));
        } catch (IOException refused) {
            throw new UncheckedIOException("The archive in " + root + " cannot be written", refused);
        }
    }

    private Path unfinished(long requestId) {
        return root.resolve(UNFINISHED).resolve(Long.toString(requestId));
    }

    private static void sync(Path folder) {
        try {
            WholeFile.sync(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be synced", refused);
        }
    }

    /** A folder made anew is to last as well, so its parent is synced. */
    private static void createFolder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                sync(parent(folder));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", refused);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " lies in no folder");
        }
        return parent;
    }
}

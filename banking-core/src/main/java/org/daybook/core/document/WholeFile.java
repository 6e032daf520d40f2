package org.daybook.core.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A file that appears under its name only whole and on disk, whatever moment a process dies or the power fails at: it is written
 * as a draft, synced, renamed, and the rename is made to last by a sync of the folder.
 *
 * <p>{@link #write} does all of it. Whoever writes many files into one folder takes the steps one by one, and syncs the folder once.
 */
public final class WholeFile {

    private static final String DRAFT = ".unfinished";
    private static final int BUFFER_BYTES = 1 << 16;

    private WholeFile() {}

    /** What writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, over one of the same name. The draft lies beside it; one that a dead process has left is written over, so
     * one process at a time may write a file of this name.
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        writeDraft(draft, content);
        publish(draft, file);
        sync(folderOf(file));
    }

    /**
     * Writes a new file and syncs it.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one of this name
     */
    public static void writeDraft(Path draft, byte[] content, FileAttribute<?>... attributes) throws IOException {
        try (FileChannel channel = open(draft, attributes)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The same for content that is not in memory as a whole. */
    public static void writeDraft(Path draft, Content content, FileAttribute<?>... attributes) throws IOException {
        try (FileChannel channel = open(draft, attributes)) {
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            content.writeTo(stream);
            stream.flush();
            channel.force(true);
        }
    }

    private static FileChannel open(Path draft, FileAttribute<?>... attributes) throws IOException {
        return FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    /** Gives a synced draft its name: whoever looks sees the former file of that name or this one, never a part. */
    public static void publish(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes names given within a folder last. A folder is opened for reading to be synced. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " lies in no folder");
        }
        return folder;
    }
}

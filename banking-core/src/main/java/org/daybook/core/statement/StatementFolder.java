package org.daybook.core.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.document.WholeFile;

/**
 * A folder that receives the files of a request and, last of all, {@code manifest.csv}, which lists them. The files are
 * hard links into the archive, or copies where the file system cannot link.
 */
public final class StatementFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.csv";
    private static final String DRAFT = ".daybook-draft";
    private static final String HEADER = "account,from,to,opening,closing,lines,format,file,sha256\n";

    private final Path folder;
    private final StatementArchive archive;
    private final Path manifestDraft;
    private final FileChannel channel;
    private final Writer manifest;
    private boolean linking = true;

    private StatementFolder(Path folder, StatementArchive archive) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.archive = archive;
        this.manifestDraft = folder.resolve(MANIFEST + DRAFT);
        this.channel = FileChannel.open(
                manifestDraft,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        this.manifest = Channels.newWriter(channel, StandardCharsets.UTF_8);
        manifest.write(HEADER);
    }

    /** Opens the folder, making it if it is missing. What else lies in it is left alone. */
    public static StatementFolder open(Path folder, StatementArchive archive) {
        try {
            return new StatementFolder(folder, archive);
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", refused);
        }
    }

    /**
     * Makes the folder if it is missing and tries to write in it, before any work is done for it.
     *
     * @throws UncheckedIOException if it cannot be written; its message is a sentence with the cause
     */
    public static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".daybook", DRAFT));
        } catch (FileAlreadyExistsException taken) {
            throw new UncheckedIOException(folder + " is no folder.", taken);
        } catch (AccessDeniedException denied) {
            throw new UncheckedIOException("The folder " + folder + " may not be written by this user.", denied);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be written: " + refused.getMessage() + ".", refused);
        }
    }

    /**
     * Adds a statement's files and their lines of the manifest. Statements are to come in the order of their accounts.
     *
     * @return how many files were added; fewer than the formats if the archive lacks one
     */
    public int add(RegisteredStatement statement, Set<StatementFormat> formats) {
        int added = 0;
        try {
            for (StatementFormat format : new TreeSet<>(formats)) {
                ArchivedFile file =
                        statement.file(format).filter(archive::holds).orElse(null);
                if (file != null) {
                    String name = statement.accountReference() + "_" + statement.period() + "." + format.extension();
                    place(archive.path(file), folder.resolve(name));
                    manifest.write(line(statement, format, name, file));
                    added++;
                }
            }
            return added;
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", refused);
        }
    }

    /** The manifest appears under its name, whole and synced. */
    public void complete() {
        try {
            manifest.flush();
            channel.force(true);
            WholeFile.publish(manifestDraft, folder.resolve(MANIFEST));
            WholeFile.sync(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", refused);
        }
    }

    /** References, dates, plain amounts and digests need no quotes in a CSV file. */
    private String line(RegisteredStatement statement, StatementFormat format, String name, ArchivedFile file) {
        return String.join(
                        ",",
                        statement.accountReference(),
                        statement.period().from().toString(),
                        statement.period().to().toString(),
                        statement.opening().toPlainString(),
                        statement.closing().toPlainString(),
                        Integer.toString(statement.lines()),
                        format.extension(),
                        name,
                        file.sha256().hex())
                + "\n";
    }

    /** Under a name of its own first: whoever looks sees the old file or the new one, never a part. */
    private void place(Path archived, Path target) throws IOException {
        Path draft = folder.resolve(target.getFileName() + DRAFT);
        Files.deleteIfExists(draft);
        if (isLinked(archived, target)) {
            return;
        }
        if (linking) {
            try {
                Files.createLink(draft, archived);
            } catch (FileSystemException | UnsupportedOperationException cannotLink) {
                linking = false;
            }
        }
        if (!linking) {
            Files.copy(archived, draft);
        }
        WholeFile.publish(draft, target);
        // Renaming one link to a file over another link to the same file does nothing, by POSIX.
        Files.deleteIfExists(draft);
    }

    /** Then it must be left alone: a file is not renamed to another name of its own, and the draft would stay behind. */
    private static boolean isLinked(Path archived, Path target) throws IOException {
        return Files.exists(target) && !Files.isSymbolicLink(target) && Files.isSameFile(archived, target);
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(manifestDraft);
        } catch (IOException refused) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", refused);
        }
    }
}

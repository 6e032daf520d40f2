package org.daybook.core.delivery.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.daybook.core.delivery.letter.Letter;
import org.daybook.core.document.WholeFile;

/**
 * Letters as files on disk, for a bank without a mail server: a maildir, which mail programs can read. A file's name follows from
 * the Message-ID, and a file appears in {@code new} only whole and synced; so there is never a second one, and whether a letter is
 * there can always be told.
 */
final class Maildir implements MailTransport {

    private final Path root;
    private final Path unfinished;
    private final Path fresh;
    private final Path seen;

    Maildir(Path root) {
        this.root = root;
        this.unfinished = root.resolve("tmp");
        this.fresh = root.resolve("new");
        this.seen = root.resolve("cur");
    }

    @Override
    public Kind kind() {
        return Kind.MAILDIR;
    }

    @Override
    public String description() {
        return "the folder " + root;
    }

    @Override
    public Line line() {
        return new Line() {
            @Override
            public HandOver handOver(Letter letter, Runnable beforeData) {
                return Maildir.this.handOver(letter, beforeData);
            }

            @Override
            public void close() {
                // A folder needs no farewell.
            }
        };
    }

    @Override
    public Trace trace(String messageId) {
        try {
            return holds(fileName(messageId)) ? Trace.THERE : Trace.NOT_THERE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + root + " cannot be read", unreadable);
        }
    }

    private HandOver handOver(Letter letter, Runnable beforeData) {
        String name = fileName(letter.messageId());
        MimeLetter mime = MimeLetter.of(letter, Session.getInstance(new Properties()));
        beforeData.run();
        try {
            if (holds(name)) {
                return new HandOver.Accepted("already in the folder");
            }
            for (Path folder : List.of(unfinished, fresh, seen)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            sweep(name);
            // A name of its own: a process that was only halted may still be writing the former one.
            Path draft = unfinished.resolve(name + "." + UUID.randomUUID());
            WholeFile.writeDraft(
                    draft,
                    out -> write(mime, out),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            WholeFile.publish(draft, fresh.resolve(name));
            WholeFile.sync(fresh);
            return new HandOver.Accepted("in the folder as " + name);
        } catch (IOException refused) {
            return new HandOver.Unreachable(AnswerText.of(
                    "The folder " + root + " cannot be written: "
                            + refused.getClass().getSimpleName() + " " + refused.getMessage(),
                    letter));
        }
    }

    /** A reader moves what it has seen to {@code cur}, and adds its marks to the name. */
    private boolean holds(String name) throws IOException {
        if (Files.exists(fresh.resolve(name)) || Files.exists(seen.resolve(name))) {
            return true;
        }
        return Files.isDirectory(seen) && !named(seen, name + ":*").isEmpty();
    }

    /** Removes what attempts that died have left of this letter. */
    private void sweep(String name) throws IOException {
        for (Path draft : named(unfinished, name + ".*")) {
            Files.deleteIfExists(draft);
        }
    }

    private static List<Path> named(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(files.spliterator(), false).toList();
        }
    }

    private static void write(MimeLetter mime, OutputStream out) throws IOException {
        try {
            mime.writeTo(out);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A mail could not be written", impossible);
        }
    }

    /** The part of the Message-ID before the @. */
    static String fileName(String messageId) {
        return messageId.substring(1, messageId.indexOf('@')) + ".eml";
    }
}

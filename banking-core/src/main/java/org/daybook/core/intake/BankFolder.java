package org.daybook.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder with {@code customers.csv}, {@code accounts.csv} and {@code entries.csv}. Whatever else lies in it is ignored.
 *
 * <p>The sending bank's folder may change while it is being read. So it is copied first, hashed on the way, and everything
 * after that reads the copy.
 *
 * @param directory where the three files lie
 */
public record BankFolder(Path directory) {

    private static final int BUFFER_BYTES = 1 << 16;

    public Path path(BankFile file) {
        return directory.resolve(file.fileName());
    }

    /**
     * Copies exactly the three files, readable by the owner alone (they hold addresses in the clear) and synced, over
     * whatever an interrupted copy left in the target.
     *
     * @param source the sending bank's folder
     * @param target the private folder, made if it does not exist
     * @throws IOException if the target cannot be written
     */
    public static FolderCopy copy(Path source, Path target) throws IOException {
        String unusable = whyUnusable(source);
        if (unusable != null) {
            return new FolderCopy.Unreadable(unusable);
        }
        Files.createDirectories(target, ownerOnly(target, "rwx------"));
        MessageDigest folderDigest = Sha256.digest();
        for (BankFile file : BankFile.values()) {
            Path from = source.resolve(file.fileName());
            MessageDigest fileDigest = Sha256.digest();
            String unreadable = copyFile(from, target.resolve(file.fileName()), fileDigest);
            if (unreadable != null) {
                return new FolderCopy.Unreadable(unreadable);
            }
            folderDigest.update(listing(file, fileDigest));
        }
        return new FolderCopy.Copied(new BankFolder(target), Sha256.ofDigest(folderDigest.digest()));
    }

    /**
     * The identity of the content: SHA-256 over what {@code sha256sum customers.csv
     * accounts.csv entries.csv} prints in the folder. Anybody can compute it again without this program.
     */
    public Sha256 contentHash() {
        MessageDigest folderDigest = Sha256.digest();
        for (BankFile file : BankFile.values()) {
            MessageDigest fileDigest = Sha256.digest();
            try (InputStream in = Files.newInputStream(path(file))) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    fileDigest.update(buffer, 0, count);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folderDigest.update(listing(file, fileDigest));
        }
        return Sha256.ofDigest(folderDigest.digest());
    }

    /** Why a folder cannot be taken in, as far as that shows without reading its files; empty if they are all there. */
    public static Optional<String> fault(Path source) {
        return Optional.ofNullable(whyUnusable(source));
    }

    private static @Nullable String whyUnusable(Path source) {
        String folder = whyUnusable(source, true);
        if (folder != null) {
            return folder;
        }
        for (BankFile file : BankFile.values()) {
            String reason = whyUnusable(source.resolve(file.fileName()), false);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable String whyUnusable(Path path, boolean asFolder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (asFolder) {
                return attributes.isDirectory() ? null : path + " is not a folder";
            }
            return attributes.isRegularFile() ? null : path + " is not a file";
        } catch (IOException e) {
            return sentence(path, e);
        }
    }

    /** Why the file cannot be read, or null once it is copied. */
    private static @Nullable String copyFile(Path from, Path to, MessageDigest digest) throws IOException {
        InputStream opened;
        try {
            opened = Files.newInputStream(from);
        } catch (IOException e) {
            return sentence(from, e);
        }
        Files.deleteIfExists(to);
        var write = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try (InputStream in = opened;
                FileChannel out = FileChannel.open(to, write, ownerOnly(to, "rw-------"))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (true) {
                int count;
                try {
                    count = in.read(buffer);
                } catch (IOException e) {
                    return sentence(from, e);
                }
                if (count < 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
            }
            out.force(true);
            return null;
        }
    }

    private static byte[] listing(BankFile file, MessageDigest fileDigest) {
        String line = Sha256.ofDigest(fileDigest.digest()) + "  " + file.fileName() + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String sentence(Path path, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> path + " does not exist";
            case AccessDeniedException _ -> path + " may not be read by this user";
            case FileSystemException e -> path + " cannot be read: " + e.getReason();
            default -> path + " cannot be read: " + failure.getMessage();
        };
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}

package org.daybook.core.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.summary.NightPage;
import org.daybook.core.security.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The summary of each night, one page to read and to file. */
@Component
public class NightSummaries {

    private static final String NAME = "summary.pdf";

    private final Bank bank;
    private final Path nights;

    NightSummaries(Bank bank, @Value("${daybook.home}/nights") Path nights) {
        this.bank = bank;
        this.nights = nights;
    }

    /** Where the summary of a date lies once its night is closed. */
    public Path file(LocalDate date) {
        return folder(date).resolve(NAME);
    }

    private Path folder(LocalDate date) {
        return nights.resolve(date.toString());
    }

    /**
     * Writes the summary of a night, over one that a night left which was not closed, and returns its digest. The file has its
     * name once all of it is on disk. The same figures and times give the same bytes.
     *
     * @param begunAt UTC
     * @param closedAt UTC
     */
    Sha256 write(LocalDate date, NightFigures figures, LocalDateTime begunAt, LocalDateTime closedAt) {
        byte[] page = new NightPage(bank).write(date, figures, begunAt, closedAt);
        Path folder = folder(date);
        Path file = folder.resolve(NAME);
        Path unfinished = folder.resolve(NAME + ".unfinished");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(page);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The summary " + file + " cannot be written", unwritable);
        }
        return Sha256.of(page);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

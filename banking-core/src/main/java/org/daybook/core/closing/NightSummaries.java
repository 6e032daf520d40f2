package org.daybook.core.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.summary.NightPage;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.document.WholeFile;
import org.daybook.core.security.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The summary of each night, one page to read and to file. */
@Component
public class NightSummaries {

    private static final String NAME = "summary.pdf";

    private final Bank bank;
    private final Deliveries deliveries;
    private final Path nights;

    NightSummaries(Bank bank, Deliveries deliveries, @Value("${daybook.home}/nights") Path nights) {
        this.bank = bank;
        this.deliveries = deliveries;
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
     * name once all of it is on disk. The same figures and times give the same bytes, as
     * long as mail goes the same way.
     *
     * @param begunAt UTC
     * @param closedAt UTC
     */
    Sha256 write(LocalDate date, NightFigures figures, LocalDateTime begunAt, LocalDateTime closedAt) {
        byte[] page = new NightPage(bank, deliveries.handedOver()).write(date, figures, begunAt, closedAt);
        Path file = file(date);
        try {
            Files.createDirectories(folder(date));
            WholeFile.write(file, page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The summary " + file + " cannot be written", unwritable);
        }
        return Sha256.of(page);
    }
}

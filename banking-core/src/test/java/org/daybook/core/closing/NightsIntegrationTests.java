package org.daybook.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.summary.NightPage;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NightsIntegrationTests {

    private static final LocalDate DATE = LocalDate.of(2026, 2, 27);

    private static Books books;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    @Test
    void closesWithItsSummaryAndTheDigestOfIt() throws IOException {
        Nights nights = books.bean(Nights.class);
        NightFigures figures = SampleNights.figures(3, 12);
        nights.begin(DATE, "test");

        nights.close(DATE, figures);

        Night night = nights.find(DATE).orElseThrow();
        LocalDateTime closedAt = night.closedAt();
        assertThat(night)
                .isEqualTo(
                        new Night(DATE, true, night.begunAt(), closedAt, 14_203, 1_229, 1_229, 1_220, 6, 3, 3, 12, 0));
        Path file = books.bean(NightSummaries.class).file(DATE);
        assertThat(Files.readAllBytes(file))
                .isEqualTo(new NightPage(books.bean(Bank.class), "handed to the mail folder")
                        .write(DATE, figures, night.begunAt(), closedAt));
        assertThat(digestOnFile(DATE)).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesAClosedNightAlone() throws IOException {
        Nights nights = books.bean(Nights.class);
        LocalDate date = DATE.plusDays(1);
        nights.begin(date, "test");
        nights.close(date, SampleNights.figures(0, 1));
        Night before = nights.find(date).orElseThrow();
        byte[] summary = Files.readAllBytes(books.bean(NightSummaries.class).file(date));

        nights.close(date, SampleNights.figures(5, 5));

        assertThat(nights.find(date)).contains(before);
        assertThat(books.bean(NightSummaries.class).file(date)).hasBinaryContent(summary);
        assertThat(digestOnFile(date)).isEqualTo(Sha256.of(summary));
    }

    /** As a process leaves it that dies between the file and the row. */
    @Test
    void writesTheSummaryOfANightThatStayedOpenAnew() throws IOException {
        Nights nights = books.bean(Nights.class);
        LocalDate date = DATE.plusDays(2);
        Path file = books.bean(NightSummaries.class).file(date);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "of another run");
        Files.writeString(file.resolveSibling("summary.pdf.unfinished"), "half of a much longer page".repeat(5_000));
        nights.begin(date, "test");

        nights.close(date, SampleNights.figures(0, 1));

        assertThat(digestOnFile(date)).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void staysOpenWhereTheSummaryCannotBeWritten() throws IOException {
        Nights nights = books.bean(Nights.class);
        LocalDate date = DATE.plusDays(3);
        Path folder = books.bean(NightSummaries.class).file(date).getParent();
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in the folder's place");
        nights.begin(date, "test");

        assertThatThrownBy(() -> nights.close(date, SampleNights.figures(0, 1)))
                .hasMessageContaining("cannot be written");

        assertThat(nights.find(date))
                .hasValueSatisfying(night -> assertThat(night.closed()).isFalse());
    }

    @Test
    void refusesToCloseANightThatWasNeverBegun() {
        assertThatThrownBy(() -> books.bean(Nights.class).close(DATE.minusDays(1), SampleNights.figures(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-02-26 was never begun");
    }

    private static Sha256 digestOnFile(LocalDate date) {
        return Sha256.ofDigest(books.asRoot()
                .sql("SELECT summary_sha256 FROM night WHERE business_date = ?")
                .param(date)
                .query(byte[].class)
                .single());
    }
}

package org.daybook.batch.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files that were made before: of the same books, of changed ones, of a damaged archive. */
class StatementsArchiveJobTests {

    private static final StatementPeriod FEBRUARY =
            new StatementPeriod(LocalDate.of(1993, 2, 1), LocalDate.of(1993, 2, 28));
    private static final String A1 = "A1_1993-02-01_1993-02-28";
    private static final String A2 = "A2_1993-02-01_1993-02-28";
    private static final List<String> ALL_NAMES =
            List.of(A1 + ".pdf", A1 + ".xlsx", A2 + ".pdf", A2 + ".xlsx", "manifest.csv");
    private static final List<StatementFormat> BOTH = List.of(StatementFormat.PDF, StatementFormat.XLSX);

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path home;

    private Path out;
    private BatchBooks books;

    @BeforeEach
    void importSmallFolder() {
        books = BatchBooks.open(home);
        out = home.resolve("out");
        importFolder(SampleFolder.small());
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void linksTheFilesOfTheArchive() throws IOException {
        make(BOTH);

        assertThat(archived()).containsExactly("A1.v1.pdf", "A1.v1.xlsx", "A2.v1.pdf", "A2.v1.xlsx");
        for (String format : List.of("pdf", "xlsx")) {
            Path placed = out.resolve(A1 + "." + format);
            assertThat(Files.isSameFile(placed, archive("A1.v1." + format))).isTrue();
            assertThat(Files.isSymbolicLink(placed)).isFalse();
            assertThat(Files.getPosixFilePermissions(placed))
                    .extracting(Enum::name)
                    .doesNotContain("OWNER_WRITE");
        }
    }

    @Test
    void copiesWhereLinksCannotBeMade() throws IOException {
        Path otherDisk = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(otherDisk) && !Files.getFileStore(otherDisk).equals(Files.getFileStore(home)),
                "left out: there is no second file system at /dev/shm");
        out = Files.createTempDirectory(otherDisk, "daybook-statements");
        try {
            make(BOTH);
            Map<String, Sha256> first = StatementFiles.in(out).digests();
            make(BOTH);

            assertThat(StatementFiles.in(out).names()).isEqualTo(ALL_NAMES);
            assertThat(StatementFiles.in(out).digests()).isEqualTo(first);
            assertThat(StatementFiles.in(out).digest(A1 + ".pdf"))
                    .isEqualTo(StatementFiles.in(home).digest("archive/" + FEBRUARY + "/A1.v1.pdf"));
        } finally {
            for (String name : StatementFiles.in(out).names()) {
                Files.delete(out.resolve(name));
            }
            Files.delete(out);
        }
    }

    @Test
    void usesArchivedFilesWhenAskedAgain() throws IOException {
        make(BOTH);
        Map<String, Sha256> first = StatementFiles.in(out).digests();
        Object inode = Files.getAttribute(out.resolve(A1 + ".pdf"), "unix:ino");
        Object writtenAt = Files.getLastModifiedTime(out.resolve(A1 + ".pdf"));

        StatementsResult result = make(BOTH);

        assertThat(result).isEqualTo(new StatementsResult.Made(2, 4, out));
        assertThat(StatementFiles.in(out).names()).isEqualTo(ALL_NAMES);
        assertThat(StatementFiles.in(out).digests()).isEqualTo(first);
        assertThat(Files.getAttribute(out.resolve(A1 + ".pdf"), "unix:ino")).isEqualTo(inode);
        assertThat(Files.getLastModifiedTime(out.resolve(A1 + ".pdf"))).isEqualTo(writtenAt);
        assertThat(versions()).containsExactly("A1 1", "A2 1");
    }

    @Test
    void addsTheOtherFormatToTheSameVersion() {
        make(List.of(StatementFormat.PDF));
        Sha256 pdf = StatementFiles.in(out).digest(A1 + ".pdf");

        make(BOTH);

        assertThat(StatementFiles.in(out).names()).isEqualTo(ALL_NAMES);
        assertThat(StatementFiles.in(out).digest(A1 + ".pdf")).isEqualTo(pdf);
        assertThat(versions()).containsExactly("A1 1", "A2 1");
        assertThat(books.count("statement_file")).isEqualTo(4);
    }

    @Test
    void addsAVersionOnlyWhereTheBooksChanged() {
        make(BOTH);
        Map<String, Sha256> first = StatementFiles.in(out).digests();
        importFolder(SampleFolder.headersAlone().entry("T6,1993-02-02,,A2,,35.90,CZK,CASH_WITHDRAWAL,,,,200.00,"));

        make(BOTH);

        assertThat(versions()).containsExactly("A1 1", "A2 1", "A2 2");
        assertThat(archived())
                .containsExactly("A1.v1.pdf", "A1.v1.xlsx", "A2.v1.pdf", "A2.v1.xlsx", "A2.v2.pdf", "A2.v2.xlsx");
        Map<String, Sha256> second = StatementFiles.in(out).digests();
        assertThat(second.get(A1 + ".pdf")).isEqualTo(first.get(A1 + ".pdf"));
        assertThat(second.get(A2 + ".pdf")).isNotEqualTo(first.get(A2 + ".pdf"));
        assertThat(StatementFiles.in(out).manifestRows())
                .contains("A2,1993-02-01,1993-02-28,235.90,200.00,1,pdf," + A2 + ".pdf");
        assertThat(StatementFiles.in(archive("")).digest("A2.v1.pdf")).isEqualTo(first.get(A2 + ".pdf"));
    }

    @Test
    void addsNoVersionWhereTheChangeLiesOutsideThePeriod() {
        make(BOTH);
        importFolder(SampleFolder.headersAlone().entry("T6,1993-03-01,,A2,,35.90,CZK,CASH_WITHDRAWAL,,,,200.00,"));

        make(BOTH);

        assertThat(versions()).containsExactly("A1 1", "A2 1");
    }

    @Test
    void restoresAFileThatTheArchiveHasLost() throws IOException {
        make(BOTH);
        Map<String, Sha256> first = StatementFiles.in(out).digests();
        Files.delete(archive("A1.v1.pdf"));
        Files.delete(out.resolve(A1 + ".pdf"));
        Files.delete(archive("A2.v1.xlsx"));

        make(BOTH);

        assertThat(StatementFiles.in(out).digests()).isEqualTo(first);
        assertThat(Files.isSameFile(out.resolve(A2 + ".xlsx"), archive("A2.v1.xlsx")))
                .isTrue();
        assertThat(versions()).containsExactly("A1 1", "A2 1");
        assertThat(books.count("statement_file")).isEqualTo(4);
    }

    @Test
    void replacesWhatStandsInItsWay() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(A1 + ".pdf"), "something else");
        Files.writeString(out.resolve("manifest.csv"), "of another day");
        Files.writeString(out.resolve("notes.txt"), "the customer's own");

        make(BOTH);

        StatementFiles files = StatementFiles.in(out);
        assertThat(files.names()).containsAll(ALL_NAMES).contains("notes.txt").hasSize(6);
        assertThat(files.manifest()).contains(A1 + ".pdf," + files.digest(A1 + ".pdf") + "\n");
    }

    @Test
    void namesTheAccountWhoseFileVanished() {
        TestRequester requester = TestRequester.patient().at("placing files", 0, () -> delete(archive("A2.v1.pdf")));

        assertThatThrownBy(() -> make(BOTH, requester))
                .hasMessageEndingWith("4 files are due but 3 are on disk; lacking files of: A2");
        assertThat(out.resolve("manifest.csv")).doesNotExist();
        assertThat(make(BOTH)).isEqualTo(new StatementsResult.Made(2, 4, out));
        assertThat(StatementFiles.in(out).names()).isEqualTo(ALL_NAMES);
        assertThat(versions()).containsExactly("A1 1", "A2 1");
    }

    @Test
    void namesTheAccountWhoseRowWasTamperedWith() {
        // The other one's row is still in the hands of its range.
        TestRequester requester = TestRequester.patient().at("making statements", 2, () -> {
            long committed = books.asRoot()
                    .sql("SELECT account_id FROM statement_request_item WHERE statement_id IS NOT NULL")
                    .query(Long.class)
                    .single();
            books.asRoot()
                    .sql("UPDATE statement_request_item SET statement_id = NULL WHERE account_id = ?")
                    .param(committed)
                    .update();
        });

        assertThatThrownBy(() -> books.statements(books.order(FEBRUARY, BOTH), out, 1, requester))
                .hasMessageMatching("(?s).*2 accounts are due but 1 statements are registered; lacking: A[12]");
        assertThat(out.resolve("manifest.csv")).doesNotExist();
        assertThat(make(BOTH)).isEqualTo(new StatementsResult.Made(2, 4, out));
        assertThat(StatementFiles.in(out).names()).isEqualTo(ALL_NAMES);
    }

    private void importFolder(SampleFolder folder) {
        folder.writeTo(bankFolder);
        assertThat(books.importFolder(bankFolder, TestRequester.patient())).isInstanceOf(ImportResult.Imported.class);
    }

    private StatementsResult make(List<StatementFormat> formats) {
        return make(formats, TestRequester.patient());
    }

    private StatementsResult make(List<StatementFormat> formats, TestRequester requester) {
        return books.statements(books.order(FEBRUARY, formats), out, requester);
    }

    private List<String> versions() {
        return books.asRoot().sql("""
                SELECT CONCAT(account.reference, ' ', version)
                FROM statement JOIN account ON account.id = account_id
                ORDER BY reference, version""").query(String.class).list();
    }

    private List<String> archived() {
        return StatementFiles.in(archive("")).names();
    }

    private Path archive(String file) {
        return home.resolve("archive").resolve(FEBRUARY.toString()).resolve(file);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

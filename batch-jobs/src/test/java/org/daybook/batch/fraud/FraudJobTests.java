package org.daybook.batch.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.fraud.FraudReport;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkContents;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans of a demo bank: of its crimes, again, and after they ended early. */
class FraudJobTests {

    private static final DemoBank BANK = new DemoBank(5, 80, 3, LocalDate.of(2026, 10, 31), true);

    @TempDir
    private Path folder;

    private Path out;
    private BatchBooks books;

    @BeforeEach
    void importBank() throws IOException {
        BANK.writeTo(folder.resolve("bank"));
        out = folder.resolve("out");
        books = BatchBooks.open(folder.resolve("home"));
        books.importFolder(folder.resolve("bank"), TestRequester.patient());
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void raisesAlertsOnceAndWritesTheSameReportAgain() throws IOException {
        FraudResult.Scanned first = (FraudResult.Scanned) scan(TestRequester.patient());
        Map<String, Sha256> files = digests();
        FraudResult.Scanned second = (FraudResult.Scanned) scan(TestRequester.patient());

        assertThat(first.raised()).isEqualTo(3);
        assertThat(first.summaries()).extracting(FraudReport.Summary::alerts).containsExactly(1, 1, 1);
        assertThat(second.raised()).isZero();
        assertThat(second.summaries()).isEqualTo(first.summaries());
        assertThat(files).containsOnlyKeys("fraud-report.pdf", "fraud-report.xlsx");
        assertThat(digests()).isEqualTo(files);
        assertThat(books.count("fraud_alert")).isEqualTo(3);
    }

    /** Each would find on file what the other is about to enter. */
    @Test
    void entersAlertsAfterWhoeverEntersSomeNow() throws Exception {
        CompletableFuture<FraudResult> scan;
        try (HeldRun other = books.hold(OperationKind.RECONCILE, WorkContents.reconcile())) {
            assertThat(other.reserve("alerts", 0)).isTrue();
            scan = CompletableFuture.supplyAsync(() -> scan(TestRequester.patient()));
            Waiting.forName(books.asRoot());
            assertThat(books.count("fraud_alert")).isZero();
            other.done();
        }

        assertThat(scan.get(1, TimeUnit.MINUTES))
                .isInstanceOfSatisfying(FraudResult.Scanned.class, scanned -> assertThat(scanned.raised())
                        .isEqualTo(3));
    }

    @Test
    void goesOnAfterBeingStopped() throws IOException {
        FraudResult stopped = scan(TestRequester.stoppingAt("looking for patterns", 1));
        assertThat(stopped).isEqualTo(new FraudResult.Stopped());
        assertThat(books.count("fraud_alert")).isZero();
        assertThat(out).isEmptyDirectory();

        FraudResult.Scanned done = (FraudResult.Scanned) scan(TestRequester.patient());

        assertThat(done.raised()).isEqualTo(3);
        assertThat(digests()).hasSize(2);
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | STOPPED", "DONE | DONE");
    }

    @Test
    void goesOnAfterItBrokeBetweenAlertsAndReport() throws IOException {
        assertThatThrownBy(() -> scan(TestRequester.breakingAt("writing the report", 1)))
                .hasMessageStartingWith("The fraud scan failed and can be taken up again: ");
        assertThat(books.count("fraud_alert")).isEqualTo(3);

        FraudResult.Scanned done = (FraudResult.Scanned) scan(TestRequester.patient());

        assertThat(done.raised()).isZero();
        assertThat(done.summaries()).extracting(FraudReport.Summary::alerts).containsExactly(1, 1, 1);
        assertThat(digests()).containsOnlyKeys("fraud-report.pdf", "fraud-report.xlsx");
        assertThat(books.count("fraud_alert")).isEqualTo(3);
    }

    private FraudResult scan(TestRequester requester) {
        return books.bean(FraudRuns.class).run(BANK.firstDay(), BANK.lastDay(), out, requester);
    }

    private Map<String, Sha256> digests() throws IOException {
        Map<String, Sha256> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                digests.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}

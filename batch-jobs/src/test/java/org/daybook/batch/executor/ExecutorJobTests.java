package org.daybook.batch.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TableLock;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.daybook.core.operations.WorkBoard;
import org.daybook.core.operations.WorkView;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors in processes of their own, and work that is left for them. */
class ExecutorJobTests {

    private static final LocalDate FROM = LocalDate.of(1994, 1, 1);
    private static final LocalDate TO = LocalDate.of(1994, 1, 31);
    private static final int ACCOUNTS = 60;
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path folder;

    private BatchBooks books;
    private Surroundings daybook;

    @BeforeEach
    void importBank() {
        GeneratedBank.of(ACCOUNTS, 900, 11).writeTo(bankFolder);
        books = BatchBooks.open(folder.resolve("home"));
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
        daybook = Surroundings.on(books.schema(), books.home());
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void carriesOutEachRequestOnceByTwoExecutors() throws Exception {
        try (DaybookProcess one = daybook.start("batch");
                DaybookProcess other = daybook.start("batch")) {
            long statements = leaveStatements();
            long proof = leave(Work.reconcile());
            long night = leave(Work.night(TO));

            await(() -> List.of(statements, proof, night).stream().allMatch(id -> state(id) == OperationState.DONE));

            assertThat(one.isAlive() && other.isAlive()).isTrue();
        }
        assertThat(StatementFiles.in(books.home().resolve("statements/" + FROM + "_" + TO))
                        .names())
                .hasSize(2 * ACCOUNTS + 1);
        assertThat(books.count("statement WHERE number = 1 AND to_date = '" + TO + "'"))
                .isEqualTo(ACCOUNTS);
        assertThat(books.count("operation_run")).isEqualTo(books.count("operation_run WHERE outcome = 'DONE'"));
        assertThat(books.count("(SELECT request_id FROM operation_run GROUP BY request_id HAVING COUNT(*) > 1) twice"))
                .isZero();
    }

    @Test
    void givesEachRequestAFolderOfItsOwnAndTheSameOneAgain() throws Exception {
        StatementPeriod period = new StatementPeriod(FROM, TO);
        Work one = books.order(period, List.of(StatementFormat.PDF), GeneratedBank.account(0))
                .work();
        Work mailed =
                books.order(period, List.of(StatementFormat.PDF)).toBeMailed().work();
        long first;
        long second;
        List<String> manifest;
        try (DaybookProcess _ = daybook.start("batch")) {
            long all = leaveStatements();
            first = leave(one);
            second = leave(mailed);
            await(() -> List.of(all, first, second).stream().allMatch(id -> state(id) == OperationState.DONE));
            manifest = files("-request-" + first).manifestRows();

            long again = leave(one);
            await(() -> state(again) == OperationState.DONE);
        }

        assertThat(folders())
                .containsExactlyInAnyOrder(
                        FROM + "_" + TO, FROM + "_" + TO + "-request-" + first, FROM + "_" + TO + "-request-" + second);
        assertThat(files("").manifestRows()).hasSize(2 * ACCOUNTS);
        assertThat(files("-request-" + first).manifestRows())
                .isEqualTo(manifest)
                .singleElement()
                .asString()
                .startsWith(GeneratedBank.account(0) + "," + FROM + "," + TO + ",");
        assertThat(files("-request-" + second).manifestRows()).hasSize(ACCOUNTS);
    }

    private StatementFiles files(String request) {
        return StatementFiles.in(books.home().resolve("statements/" + FROM + "_" + TO + request));
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(books.home().resolve("statements"))) {
            return folders.map(found -> found.getFileName().toString()).toList();
        }
    }

    @Test
    void stopsARunThatIsAskedToAndGoesOnWhenAskedTo() throws Exception {
        try (DaybookProcess _ = daybook.start("batch")) {
            long request;
            try (TableLock _ = TableLock.on(books.schema(), "statement_file")) {
                request = leaveStatements();
                await(() -> state(request) == OperationState.RUNNING
                        && view(request).alive());
                operations().requestStop(request);
            }
            await(() -> state(request) == OperationState.STOPPED);

            operations().resume(request);

            await(() -> state(request) == OperationState.DONE);
        }
        assertThat(books.count("statement")).isEqualTo(ACCOUNTS);
    }

    @Test
    void takesOverFromAnExecutorThatWasKilled() throws Exception {
        long request;
        try (DaybookProcess killed = daybook.start("batch")) {
            try (TableLock _ = TableLock.on(books.schema(), "statement_file")) {
                request = leaveStatements();
                await(() -> state(request) == OperationState.RUNNING
                        && view(request).alive());
                killed.killAfter(0);
            }
        }
        try (DaybookProcess _ = daybook.start("batch")) {
            await(() -> state(request) == OperationState.DONE);
        }

        assertThat(books.count("statement")).isEqualTo(ACCOUNTS);
        assertThat(books.asRoot()
                        .sql("SELECT outcome FROM operation_run WHERE request_id = ? ORDER BY id")
                        .param(request)
                        .query(String.class)
                        .list())
                .containsExactly("ABANDONED", "DONE");
    }

    @Test
    void leavesItsWorkToTheNextExecutorWhenItEnds() throws Exception {
        long request;
        try (DaybookProcess ending = daybook.start("batch")) {
            try (TableLock _ = TableLock.on(books.schema(), "statement_file")) {
                request = leaveStatements();
                await(() -> state(request) == OperationState.RUNNING
                        && view(request).alive());
                ending.signal("TERM");
            }
            assertThat(ending.await().exitCode()).isZero();
        }
        assertThat(state(request)).isEqualTo(OperationState.NEW);
        assertThat(books.count("statement")).isLessThan(ACCOUNTS);

        try (DaybookProcess _ = daybook.start("batch")) {
            await(() -> state(request) == OperationState.DONE);
        }

        assertThat(books.count("statement")).isEqualTo(ACCOUNTS);
    }

    @Test
    void endsRequestsForNightsThatAreClosedOrTooEarly() throws Exception {
        try (DaybookProcess _ = daybook.start("batch")) {
            long first = leave(Work.night(TO));
            await(() -> state(first) == OperationState.DONE);

            long again = leave(Work.night(TO));
            long early = leave(Work.night(TO.minusDays(1)));

            await(() -> state(again) == OperationState.DONE && state(early) == OperationState.REFUSED);
        }
        assertThat(books.count("night")).isEqualTo(1);
        assertThat(books.count("statement")).isEqualTo(ACCOUNTS);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        try (DaybookProcess _ = daybook.start("batch")) {
            long request = leaveNightOfALaterRelease();

            await(() -> state(request) == OperationState.FAILED);

            assertThat(view(request).reason()).startsWith("Another release of Daybook asked for this");
        }
    }

    private long leave(Work work) {
        return operations().submit(work, "test");
    }

    private long leaveNightOfALaterRelease() {
        books.asRoot().sql("""
                        INSERT INTO operation_request (kind, content_hash, description, requested_by, requested_at, state,
                                                       parameters, unattended, version)
                        VALUES ('NIGHT', ?, 'night of a later release', 'test', UTC_TIMESTAMP(6), 'NEW', '{"date":1}', TRUE, 1)""").param(Work.night(TO).content().bytes()).update();
        return books.asRoot()
                .sql("SELECT MAX(id) FROM operation_request")
                .query(Long.class)
                .single();
    }

    private long leaveStatements() {
        StatementOrder order =
                new StatementOrder(new StatementPeriod(FROM, TO), List.of(), EnumSet.allOf(StatementFormat.class));
        return leave(order.work());
    }

    private Operations operations() {
        return books.bean(Operations.class);
    }

    private WorkView view(long request) {
        return books.bean(WorkBoard.class).find(request).orElseThrow();
    }

    private OperationState state(long request) {
        return view(request).state();
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to that").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

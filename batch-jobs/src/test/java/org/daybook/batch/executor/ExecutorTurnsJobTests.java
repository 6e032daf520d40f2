package org.daybook.batch.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.daybook.batch.night.NightRuns;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.daybook.core.operations.WorkBoard;
import org.daybook.core.operations.WorkView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;

/** An executor in this process: in which order it takes work up, and what becomes of work that goes wrong. */
class ExecutorTurnsJobTests {

    /** The latest booking date of the sample. */
    private static final LocalDate DATE = LocalDate.of(1993, 2, 1);

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path folder;

    private final AtomicBoolean stop = new AtomicBoolean();
    private BatchBooks books;
    private CompletableFuture<Void> executor;

    @BeforeEach
    void importBank() {
        SampleFolder.small().writeTo(bankFolder);
        books = BatchBooks.open(folder.resolve("home"));
        books.importFolder(bankFolder, TestRequester.patient());
    }

    @AfterEach
    void end() throws Exception {
        stop.set(true);
        if (executor != null) {
            executor.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        books.close();
    }

    @Test
    void doesOtherWorkWhileNightsWait() throws Exception {
        try (HeldRun elsewhere = books.hold(Work.night(DATE))) {
            for (int days = 1; days <= 5; days++) {
                leave(Work.night(DATE.minusDays(days)));
            }
            long proof = leave(Work.reconcile());
            start(Optional.empty());

            await(() -> state(proof) == OperationState.DONE);
            elsewhere.stopped();
        }
    }

    @Test
    void stopsTheNightThatAMissedOneWasStoppedFor() throws Exception {
        books.bean(NightRuns.class).run(DATE.minusDays(2), TestRequester.patient());
        long asked;
        try (HeldRun proof = books.hold(Work.reconcile())) {
            asked = leave(Work.night(DATE));
            start(Optional.empty());
            await(() -> idOf(Work.night(DATE.minusDays(1))) > 0);
            long missed = idOf(Work.night(DATE.minusDays(1)));
            await(() -> state(missed) == OperationState.RUNNING);

            operations().requestStop(missed);

            await(() -> state(missed) == OperationState.STOPPED && state(asked) == OperationState.STOPPED);
            proof.done();
        }
        TimeUnit.SECONDS.sleep(2);
        assertThat(state(asked)).isEqualTo(OperationState.STOPPED);
        assertThat(books.count("night WHERE state = 'CLOSED'")).isEqualTo(1);
    }

    /** However many evenings were missed, no date is closed that has not come. */
    @Test
    void closesNoDateThatHasNotCome() throws Exception {
        books.bean(NightRuns.class).run(DATE.minusDays(2), TestRequester.patient());
        books.asRoot()
                .sql("INSERT INTO operation_schedule VALUES ('night', UTC_TIMESTAMP(6) - INTERVAL 5 DAY)")
                .update();

        start(Optional.of(CronExpression.parse("0 30 22 * * *")));

        await(() -> books.count("night WHERE state = 'CLOSED'") == 3);
        TimeUnit.SECONDS.sleep(2);
        assertThat(books.asRoot()
                        .sql("SELECT business_date FROM night ORDER BY business_date")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(DATE.minusDays(2), DATE.minusDays(1), DATE);
    }

    @Test
    void endsARunThatBreaksOutsideAJob() throws Exception {
        books.asRoot().sql("RENAME TABLE control_balance TO away").update();
        long proof = leave(Work.reconcile());

        start(Optional.empty());

        await(() -> state(proof) == OperationState.FAILED);
        assertThat(view(proof).reason())
                .isEqualTo("The database refused, or was lost; the log of the bank's server says more.");
        assertThat(books.outcomes()).endsWith("FAILED | FAILED");
    }

    private void start(Optional<CronExpression> night) {
        executor = CompletableFuture.runAsync(() -> books.bean(Executor.class).run(night, _ -> {}, stop::get));
    }

    private long leave(Work work) {
        return operations().submit(work, "test");
    }

    private Operations operations() {
        return books.bean(Operations.class);
    }

    /** 0 if nobody has asked for it. */
    private long idOf(Work work) {
        return books.asRoot()
                .sql("SELECT COALESCE(MAX(id), 0) FROM operation_request WHERE content_hash = ?")
                .param(work.content().bytes())
                .query(Long.class)
                .single();
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

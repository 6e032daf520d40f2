package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What an executor takes up, what it leaves alone, and what a stop means for it. */
class TakenOverRunsIntegrationTests {

    private static final LocalDate DATE = LocalDate.of(1994, 2, 28);
    private static final Work FOLDER = Work.folderImport(Sha256.ofFields("folder"), "a folder");

    private Books books;
    private Operations operations;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        operations = books.bean(Operations.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void doesNotBeginWhatIsStoppedWhileItWaitsForItsTurn() {
        OperationRequest left = left(Work.reconcile());
        AtomicInteger looks = new AtomicInteger();

        try (HeldRun folder = begin(FOLDER)) {
            Optional<HeldRun> begun = takeUp(left, Work.reconcile(), () -> {
                switch (looks.incrementAndGet()) {
                    case 1 -> operations.requestStop(left.idOrThrow());
                    case 3 -> folder.close();
                    default -> {
                        // It goes on waiting.
                    }
                }
                return false;
            });

            assertThat(begun).isEmpty();
        }
        assertThat(state(left)).isEqualTo(OperationState.STOPPED);
        assertThat(outcomes(left)).isEmpty();
        assertThat(operations.waiting()).isEmpty();
    }

    @Test
    void doesNotBeginWhatWasStoppedAfterItWasSeen() {
        OperationRequest left = left(Work.reconcile());
        operations.requestStop(left.idOrThrow());

        assertThat(takeUp(left, Work.reconcile(), () -> false)).isEmpty();

        assertThat(state(left)).isEqualTo(OperationState.STOPPED);
        operations.leaveToTheNext(left.idOrThrow());
        assertThat(state(left)).as("an executor that ends does not undo it").isEqualTo(OperationState.STOPPED);
    }

    @Test
    void doesNotTakeUpWhatAnotherHasJustFailedIn() {
        OperationRequest left = left(Work.reconcile());
        try (HeldRun other = takeUp(left, Work.reconcile(), () -> false).orElseThrow()) {
            other.failed("The disk is full.");
        }

        assertThatThrownBy(() -> takeUp(left, Work.reconcile(), () -> false)).isInstanceOf(HeldByAnother.class);

        assertThat(state(left)).isEqualTo(OperationState.FAILED);
    }

    @Test
    void endsADeadRunThatWasAskedToStop() {
        OperationRequest left = left(Work.reconcile());
        HeldRun killed = takeUp(left, Work.reconcile(), () -> false).orElseThrow();
        operations.requestStop(left.idOrThrow());
        die(killed);

        assertThat(operations.waiting()).extracting(OperationRequest::id).containsExactly(left.id());
        assertThat(takeUp(left, Work.reconcile(), () -> false)).isEmpty();

        assertThat(state(left)).isEqualTo(OperationState.STOPPED);
        assertThat(outcomes(left)).containsExactly("ABANDONED");
        assertThat(operations.waiting()).isEmpty();
    }

    @Test
    void endsADeadPartThatWasAskedToStop() {
        OperationRequest night = left(Work.night(DATE));
        HeldRun killed = begin(Work.analytics(DATE));
        operations.requestStop(killed.requestId());
        die(killed);

        assertThat(takeUp(night, Work.analytics(DATE), () -> false)).isEmpty();

        assertThat(state(killed.requestId())).isEqualTo(OperationState.STOPPED);
    }

    /** Whoever gives a command again wants it done, as he does after a run that stopped in time. */
    @Test
    void goesOnWithADeadRunThatWasAskedToStopForWhoeverAsksByHand() {
        HeldRun killed = begin(Work.reconcile());
        operations.requestStop(killed.requestId());
        die(killed);

        try (HeldRun again = begin(Work.reconcile())) {
            assertThat(again.requestId()).isEqualTo(killed.requestId());
            assertThat(again.stopWanted()).isFalse();
            again.done();
        }
    }

    @Test
    void leavesADeadRunOfTheCommandLineForAnExecutor() {
        HeldRun killed = begin(Work.night(DATE));
        die(killed);
        assertThat(operations.waiting()).isEmpty();

        long request = operations.submit(Work.night(DATE), "otto");

        assertThat(request).isEqualTo(killed.requestId());
        assertThat(operations.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(request);
            assertThat(waiting.parameters()).isEqualTo("{\"businessDate\":\"1994-02-28\"}");
        });
        try (HeldRun again = takeUp(operations.waiting().getFirst(), Work.night(DATE), () -> false)
                .orElseThrow()) {
            again.done();
        }
        assertThat(outcomes(request)).containsExactly("ABANDONED", "DONE");
    }

    @Test
    void letsARunThatIsAliveGoOnWhenItIsAskedForOnceMore() {
        try (HeldRun alive = begin(Work.night(DATE))) {
            assertThat(operations.submit(Work.night(DATE), "otto")).isEqualTo(alive.requestId());
            assertThat(operations.waiting()).isEmpty();

            alive.done();
        }
        assertThat(operations.waiting()).isEmpty();
    }

    @Test
    void endsARunThatIsAskedToStopAtThatMoment() throws Exception {
        try (HeldRun run = begin(Work.reconcile());
                Connection other = books.schema().connect(books.schema().owner());
                Statement stop = other.createStatement()) {
            other.setAutoCommit(false);
            stop.execute("UPDATE operation_request SET stop_requested = TRUE, version = version + 1");
            CompletableFuture<Void> ending = CompletableFuture.runAsync(run::done);
            awaitALockWait();
            other.commit();

            ending.get(1, TimeUnit.MINUTES);

            assertThat(state(run.requestId())).isEqualTo(OperationState.DONE);
            assertThat(outcomes(run.requestId())).containsExactly("DONE");
        }
    }

    @Test
    void namesWhatIsWaitedFor() {
        try (HeldRun folder = begin(FOLDER);
                HeldRun mail = begin(Work.delivery());
                HeldRun night = begin(Work.night(DATE))) {
            die(mail);

            assertThat(waitsFor(Work.cutOff(DATE))).contains("(import of a folder, process ");
            assertThat(waitsFor(Work.night(DATE.plusDays(1)))).contains("(night of 1994-02-28, process ");
            folder.done();
            night.done();
        }
    }

    /** As the server's restart is seen; whoever asked tries again later. */
    @Test
    void failsWithTheWorldsExceptionWithoutAConnection() {
        Operations cutOff = new Operations(
                books.bean(OperationRequests.class),
                books.bean(RunQueries.class),
                new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/nobody"),
                books.bean(TransactionTemplate.class),
                books.bean(Clock.class));

        assertThatThrownBy(() -> cutOff.begin(Work.reconcile(), "test", _ -> {}, () -> true))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void keepsWithWhatAnExecutorCanGoOnWhereTheCommandLineStopped() {
        try (HeldRun run = begin(Work.fraud(DATE, DATE))) {
            run.stopped();
            assertThat(view(run).resumable()).isTrue();

            assertThat(operations.resume(run.requestId())).isEqualTo(run.requestId());

            assertThat(operations.waiting())
                    .extracting(OperationRequest::parameters)
                    .containsExactly("{\"from\":\"1994-02-28\",\"to\":\"1994-02-28\"}");
        }
    }

    @Test
    void goesOnWithAStepByItsNight() {
        try (HeldRun night = begin(Work.night(DATE));
                HeldRun step = begin(Work.analytics(DATE))) {
            step.isPartOf(night);
            step.stopped();
            assertThat(view(step).resumable()).as("its night is still running").isFalse();
            night.stopped();
            assertThat(view(step).resumable()).isTrue();

            assertThat(operations.resume(step.requestId())).isEqualTo(night.requestId());

            assertThat(operations.waiting()).extracting(OperationRequest::id).containsExactly(night.requestId());
            assertThat(state(step.requestId())).isEqualTo(OperationState.STOPPED);
        }
    }

    @Test
    void leavesAnImportToWhoeverHasTheFolder() {
        try (HeldRun run = begin(FOLDER)) {
            run.stopped();

            operations.resume(run.requestId());

            assertThat(view(run).resumable()).isFalse();
            assertThat(state(run.requestId())).isEqualTo(OperationState.STOPPED);
        }
    }

    private WorkView view(HeldRun run) {
        return books.bean(WorkBoard.class).find(run.requestId()).orElseThrow();
    }

    private OperationRequest left(Work work) {
        long id = operations.submit(work, "test");
        return operations.waiting().stream()
                .filter(request -> request.idOrThrow() == id)
                .findFirst()
                .orElseThrow();
    }

    private HeldRun begin(Work work) {
        return operations.begin(work, "test", _ -> {}, () -> true).orElseThrow();
    }

    private Optional<HeldRun> takeUp(OperationRequest request, Work work, BooleanSupplier giveUp) {
        AtomicReference<Optional<HeldRun>> begun = new AtomicReference<>(Optional.empty());
        operations.takingUp(request, () -> begun.set(operations.begin(work, "test", _ -> {}, giveUp)));
        return begun.get();
    }

    private String waitsFor(Work work) {
        AtomicReference<String> told = new AtomicReference<>("");
        assertThat(operations.begin(work, "test", told::set, () -> !told.get().isEmpty()))
                .isEmpty();
        return told.get();
    }

    /** As a process that was killed leaves its run: no outcome, no locks, no further sign of life. */
    private void die(HeldRun run) {
        run.close();
        books.asRoot().sql("""
                        UPDATE operation_run SET started_at = started_at - INTERVAL 1 MINUTE
                        WHERE outcome IS NULL AND request_id = ?""").param(run.requestId()).update();
        books.asRoot().sql("""
                        UPDATE operation_progress SET reported_at = reported_at - INTERVAL 1 MINUTE
                        WHERE run_id IN (SELECT id FROM operation_run WHERE request_id = ?)""").param(run.requestId()).update();
    }

    /** The server's list of transactions is renewed only when nobody has read it for a tenth of a second. */
    private void awaitALockWait() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (books.asRoot()
                        .sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private OperationState state(OperationRequest request) {
        return state(request.idOrThrow());
    }

    private OperationState state(long request) {
        return books.bean(OperationRequests.class)
                .findById(request)
                .orElseThrow()
                .state();
    }

    private List<String> outcomes(OperationRequest request) {
        return outcomes(request.idOrThrow());
    }

    private List<String> outcomes(long request) {
        return books.asRoot()
                .sql("SELECT COALESCE(outcome, 'none') FROM operation_run WHERE request_id = ? ORDER BY id")
                .param(request)
                .query(String.class)
                .list();
    }
}

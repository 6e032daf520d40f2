package org.daybook.core.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes requests and takes them up. One process at a time carries out a given request, and an import has the books to
 * itself; what a dead process began is taken over by whoever asks for the same. Why by locks of the server:
 * {@code docs/decisions/0006-runs-are-held-by-server-locks-and-stopped-by-our-own-flag.md}.
 */
@Service
public class Operations {

    /** A killed process's session holds its lock until its last statement has ended on the server. */
    private static final int LOOKS_AT_A_DYING_SESSION = 30;

    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private static final Set<OperationState> UNFINISHED =
            Set.of(OperationState.NEW, OperationState.RUNNING, OperationState.STOPPED, OperationState.FAILED);

    private static final ScopedValue<OperationRequest> TAKEN_UP = ScopedValue.newInstance();

    private final OperationRequests requests;
    private final RunQueries runs;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Operations(
            OperationRequests requests,
            RunQueries runs,
            DataSource dataSource,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.runs = runs;
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the request, or finds the unfinished one of the same content, and begins a run of it.
     *
     * <p>While other work keeps the books this waits its turn, telling {@code waiting} once what it waits for, until
     * {@code giveUp} says so.
     *
     * @return the run; empty if {@code giveUp} ended the wait, or if an executor takes up what was asked to stop
     * @throws HeldByAnother if a live process is carrying out the same request
     */
    public Optional<HeldRun> begin(Work work, String requestedBy, Consumer<String> waiting, BooleanSupplier giveUp) {
        NamedLocks locks = NamedLocks.open(dataSource);
        boolean begun = false;
        try {
            awaitTheDead(locks, work);
            BooleanSupplier inVain = () -> giveUp.getAsBoolean() || isStoppedMeanwhile(work);
            boolean turn = waitForTurn(locks, work.kind(), waiting, inVain);
            Optional<HeldRun> run = transaction.execute(
                    _ -> staysStopped(work) || !turn ? Optional.empty() : Optional.of(take(work, requestedBy, locks)));
            begun = run.isPresent();
            return run.map(HeldRun::giveSigns);
        } finally {
            if (!begun) {
                locks.close();
            }
        }
    }

    /**
     * Takes the lock of this work. Who holds it and gives signs of life is alive; without them, it is the session of a dead
     * process, which ends with its last statement, or of one that stands still, which the server cuts off.
     */
    private void awaitTheDead(NamedLocks locks, Work work) {
        String name = work.kind() + ":" + work.content().hex();
        Optional<LocalDateTime> first = runs.lastSign(work);
        for (int looks = 1; !locks.acquire(name, SECONDS_BETWEEN_LOOKS); looks++) {
            Optional<LocalDateTime> last = runs.lastSign(work);
            boolean waitsForItsTurn = last.isEmpty();
            boolean gaveASign =
                    first.isPresent() && last.isPresent() && last.get().isAfter(first.get());
            boolean alive = looks > 1 && (waitsForItsTurn || gaveASign);
            if (alive || looks > LOOKS_AT_A_DYING_SESSION) {
                throw new HeldByAnother("Another process is already working on this: " + work.description()
                        + runs.holderOf(work).map(holder -> " (" + holder + ")").orElse("")
                        + ". Wait for it to end, or stop it.");
            }
            first = first.isPresent() ? first : last;
        }
    }

    /** Whether the request that an executor takes up was stopped while it waits. */
    private boolean isStoppedMeanwhile(Work work) {
        return isTakenUp(work) && runs.stopRequested(TAKEN_UP.get().idOrThrow());
    }

    private boolean waitForTurn(
            NamedLocks locks, OperationKind kind, Consumer<String> waiting, BooleanSupplier giveUp) {
        BooksTurn turn = new BooksTurn(locks, kind);
        boolean told = false;
        while (!turn.await(told ? 1 : 0)) {
            if (giveUp.getAsBoolean()) {
                return false;
            }
            if (!told) {
                String whose = runs.running(kind.waitsFor(), NamedLocks.SECONDS_WITHOUT_A_SIGN)
                        .map(work -> " (" + work + ")")
                        .orElse("");
                waiting.accept("Other work is on the books" + whose + "; waiting for it to end.");
                told = true;
            }
        }
        return true;
    }

    /**
     * Leaves work for an executor. The same work, unfinished, is not asked for twice: what runs goes on, what its process left
     * behind by dying is taken over, and what was stopped or failed is taken up from where it ended.
     *
     * @return the request's id
     * @throws IllegalArgumentException if an executor cannot carry it out
     */
    @Transactional
    public long submit(Work work, String requestedBy) {
        if (work.parameters().isEmpty()) {
            throw new IllegalArgumentException("An executor cannot be left this: " + work.description());
        }
        OperationRequest request = unfinished(work).orElseGet(() -> request(work, requestedBy));
        return requests.save(
                        request.state() == OperationState.RUNNING
                                ? request.leftOnceItsProcessDies(work.json(), isAlive(request))
                                : request.leftForAnExecutor(work.json()))
                .idOrThrow();
    }

    /**
     * Leaves a request that was stopped or failed for an executor again; a step of a night goes on with its night. Does nothing
     * to others, nor to what only whoever asked for it can go on with.
     *
     * @return the request that goes on: this one, or the night's
     */
    @Transactional
    public long resume(long requestId) {
        long whole = runs.wholeOf(requestId).orElse(requestId);
        OperationRequest request = locked(whole);
        if (request.isResumable()) {
            requests.save(request.leftForAnExecutor(request.parameters()));
        }
        return whole;
    }

    /** Leaves a request to the next executor that was stopped only because its own ended; does nothing to others. */
    @Transactional
    public void leaveToTheNext(long requestId) {
        OperationRequest request = locked(requestId);
        if (request.unattended() && request.state() == OperationState.STOPPED && !request.stopRequested()) {
            requests.save(request.leftForAnExecutor(request.parameters()));
        }
    }

    /**
     * Does work that takes up this very request. If somebody else has carried it out in the meantime, {@link #begin} does not
     * make it anew, as it does for whoever asks for himself.
     *
     * @throws HeldByAnother if somebody has carried it out, or is doing so
     */
    public void takingUp(OperationRequest request, Runnable work) {
        ScopedValue.where(TAKEN_UP, request).run(work);
    }

    /** Asks the run of a request to stop at the next point from which it can go on; one that nobody has begun is not begun. */
    @Transactional
    public StopOutcome requestStop(long requestId) {
        return runs.requestStop(requestId);
    }

    /** Ends a request that could not even be begun, so that nobody tries for ever. */
    @Transactional
    public void failUnbegun(long requestId, String reason) {
        endUnbegun(requestId, OperationState.FAILED, reason);
    }

    /** Ends a request that was not begun because work that comes first was stopped. */
    @Transactional
    public void stopUnbegun(long requestId) {
        endUnbegun(requestId, OperationState.STOPPED, null);
    }

    private void endUnbegun(long requestId, OperationState state, @Nullable String reason) {
        OperationRequest request = locked(requestId);
        if (request.state() == OperationState.NEW
                || runs.waiting(NamedLocks.SECONDS_WITHOUT_A_SIGN).contains(requestId)) {
            runs.abandon(requestId, now());
            requests.save(request.in(state, reason));
        }
    }

    /** Whether this work was asked for and has not come to its end, whatever became of whoever did it. */
    public boolean isUnfinished(Work work) {
        return requests.findFirstByKindAndContentHashAndStateInOrderByIdDesc(work.kind(), work.content(), UNFINISHED)
                .isPresent();
    }

    /**
     * The number of the request that first asked for this work; asked again it is the same.
     *
     * @throws IllegalArgumentException if nobody has asked for it
     */
    public long firstRequest(Work work) {
        return runs.firstRequest(work)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has asked for " + work.description()));
    }

    /** What an executor should take up, oldest first: what nobody has begun, and what its process left behind by dying. */
    public List<OperationRequest> waiting() {
        return runs.waiting(NamedLocks.SECONDS_WITHOUT_A_SIGN).stream()
                .flatMap(id -> requests.findById(id).stream())
                .toList();
    }

    /** Locked, so that what is decided on it still holds when it is written. */
    private Optional<OperationRequest> unfinished(Work work) {
        return requests.findFirstByKindAndContentHashAndStateInOrderByIdDesc(work.kind(), work.content(), UNFINISHED)
                .map(found -> locked(found.idOrThrow()))
                .filter(request -> UNFINISHED.contains(request.state()));
    }

    private OperationRequest locked(long requestId) {
        return requests.findLockedById(requestId).orElseThrow();
    }

    private boolean isAlive(OperationRequest request) {
        return runs.isAlive(request.idOrThrow(), NamedLocks.SECONDS_WITHOUT_A_SIGN);
    }

    private OperationRequest request(Work work, String requestedBy) {
        return new OperationRequest(
                null,
                work.kind(),
                work.content(),
                work.description(),
                requestedBy,
                now(),
                OperationState.NEW,
                null,
                false,
                null,
                false,
                0);
    }

    private HeldRun take(Work work, String requestedBy, NamedLocks locks) {
        Optional<OperationRequest> unfinished = unfinished(work);
        if (isTakenUp(work) && unfinished.filter(OperationRequest::isOpen).isEmpty()) {
            throw new HeldByAnother("Another process has just done this: " + work.description() + ".");
        }
        OperationRequest request = requests.save(unfinished
                .orElseGet(() -> request(work, requestedBy))
                .in(OperationState.RUNNING, null)
                .with(work.json()));
        runs.abandon(request.idOrThrow(), now());
        long runId = runs.begin(request.idOrThrow(), thisProcess(), now());
        return new HeldRun(this, request, runId, locks);
    }

    /**
     * A stop holds for whoever takes work up, also where the process that should have stopped died before it could. Whoever
     * asks by hand wants the work to go on.
     */
    private boolean staysStopped(Work work) {
        if (!TAKEN_UP.isBound()) {
            return false;
        }
        Optional<OperationRequest> request =
                isTakenUp(work) ? Optional.of(locked(TAKEN_UP.get().idOrThrow())) : unfinished(work);
        Optional<OperationRequest> dead =
                request.filter(one -> one.state() == OperationState.RUNNING && one.stopRequested());
        dead.ifPresent(one -> {
            runs.abandon(one.idOrThrow(), now());
            requests.save(one.in(OperationState.STOPPED, null));
        });
        return dead.isPresent()
                || (isTakenUp(work)
                        && request.filter(one -> one.state() == OperationState.STOPPED)
                                .isPresent());
    }

    private static boolean isTakenUp(Work work) {
        return TAKEN_UP.isBound()
                && TAKEN_UP.get().kind() == work.kind()
                && TAKEN_UP.get().contentHash().equals(work.content());
    }

    /** Fails unless the run is still ours; in a transaction, nobody can take it over before that ends. */
    void assertHeld(long runId) {
        if (!runs.isHeld(runId)) {
            throw new RunLost("This process was cut off from the database and another has taken over its work.");
        }
    }

    void isPartOf(long runId, long whole) {
        runs.isPartOf(runId, whole);
    }

    boolean stopRequested(long requestId) {
        return runs.stopRequested(requestId);
    }

    void end(OperationRequest request, long runId, OperationState state, @Nullable String reason) {
        transaction.executeWithoutResult(status -> {
            OperationRequest current = locked(request.idOrThrow());
            assertHeld(runId);
            requests.save(current.in(state, reason));
            runs.end(runId, state, now());
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String thisProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            host = "this machine";
        }
        return "process " + ProcessHandle.current().pid() + " on " + host;
    }
}

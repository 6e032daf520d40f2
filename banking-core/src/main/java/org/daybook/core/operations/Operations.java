package org.daybook.core.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes requests and takes them up. One process at a time carries out a given request, and one at a time works on the
 * books; what a dead process began is taken over by whoever asks for the same. Why by locks of the server:
 * {@code docs/decisions/0006-runs-are-held-by-server-locks-and-stopped-by-our-own-flag.md}.
 */
@Service
public class Operations {

    /** A killed process's session holds its lock until its last statement has ended on the server. */
    private static final int SECONDS_OF_A_DYING_SESSION = 2;

    private static final Set<OperationState> UNFINISHED =
            Set.of(OperationState.NEW, OperationState.RUNNING, OperationState.STOPPED, OperationState.FAILED);

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
     * <p>While other work is on the books this waits its turn, telling {@code waiting} once what it waits for, until
     * {@code giveUp} says so.
     *
     * @return the run; empty if {@code giveUp} ended the wait
     * @throws HeldByAnother if a live process is carrying out the same request
     */
    public Optional<HeldRun> begin(
            OperationKind kind,
            Sha256 content,
            String description,
            String requestedBy,
            Consumer<String> waiting,
            BooleanSupplier giveUp) {
        NamedLocks locks = NamedLocks.open(dataSource);
        boolean begun = false;
        try {
            if (!locks.acquire(kind + ":" + content.hex(), SECONDS_OF_A_DYING_SESSION)) {
                throw new HeldByAnother("Another process is already working on this: " + description
                        + runs.holderOf(kind, content)
                                .map(holder -> " (" + holder + ")")
                                .orElse("")
                        + ". Wait for it to end, or stop it.");
            }
            if (!waitForTurn(locks, waiting, giveUp)) {
                return Optional.empty();
            }
            HeldRun run = transaction.execute(status -> take(kind, content, description, requestedBy, locks));
            begun = run != null;
            return Optional.ofNullable(run);
        } finally {
            if (!begun) {
                locks.close();
            }
        }
    }

    private boolean waitForTurn(NamedLocks locks, Consumer<String> waiting, BooleanSupplier giveUp) {
        boolean told = false;
        while (!locks.acquire("books", told ? 1 : 0)) {
            if (giveUp.getAsBoolean()) {
                return false;
            }
            if (!told) {
                waiting.accept("Other work is on the books"
                        + runs.running().map(work -> " (" + work + ")").orElse("") + "; waiting for it to end.");
                told = true;
            }
        }
        return true;
    }

    private HeldRun take(OperationKind kind, Sha256 content, String description, String requestedBy, NamedLocks locks) {
        Optional<OperationRequest> unfinished =
                requests.findFirstByKindAndContentHashAndStateInOrderByIdDesc(kind, content, UNFINISHED);
        OperationRequest request = requests.save(unfinished
                .orElseGet(() -> new OperationRequest(
                        null, kind, content, description, requestedBy, now(), OperationState.NEW, null, false, 0))
                .in(OperationState.RUNNING, null));
        runs.abandon(request.idOrThrow(), now());
        long runId = runs.begin(request.idOrThrow(), thisProcess(), now());
        return new HeldRun(this, request, runId, locks);
    }

    /** Fails unless the run is still ours; in a transaction, nobody can take it over before that ends. */
    void assertHeld(long runId) {
        if (!runs.isHeld(runId)) {
            throw new RunLost("This process was cut off from the database and another has taken over its work.");
        }
    }

    boolean stopRequested(long requestId) {
        return runs.stopRequested(requestId);
    }

    void end(OperationRequest request, long runId, OperationState state, @Nullable String reason) {
        transaction.executeWithoutResult(status -> {
            assertHeld(runId);
            requests.save(requests.findById(request.idOrThrow()).orElseThrow().in(state, reason));
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

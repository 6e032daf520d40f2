package org.daybook.core.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes requests and takes them up. One process at a time carries out a given request, and one at a time works on the
 * books; what a dead process began is taken over by whoever asks for the same.
 */
@Service
public class Operations {

    private static final Set<OperationState> UNFINISHED =
            Set.of(OperationState.NEW, OperationState.RUNNING, OperationState.STOPPED, OperationState.FAILED);

    private final OperationRequests requests;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Operations(
            OperationRequests requests,
            JdbcClient jdbc,
            DataSource dataSource,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
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
        try {
            NamedLocks locks = NamedLocks.open(dataSource);
            boolean begun = false;
            try {
                if (!locks.acquire(kind + ":" + content.hex(), 0)) {
                    throw new HeldByAnother("Another process is already working on this: " + description
                            + holderOf(kind, content)
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
        } catch (SQLException broken) {
            throw new IllegalStateException("The database gave no connection to hold a run with", broken);
        }
    }

    private boolean waitForTurn(NamedLocks locks, Consumer<String> waiting, BooleanSupplier giveUp)
            throws SQLException {
        boolean told = false;
        while (!locks.acquire("books", told ? 1 : 0)) {
            if (giveUp.getAsBoolean()) {
                return false;
            }
            if (!told) {
                waiting.accept("Other work is on the books"
                        + running().map(work -> " (" + work + ")").orElse("") + "; waiting for it to end.");
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
        jdbc.sql(
                        "UPDATE operation_run SET ended_at = ?, outcome = 'ABANDONED' WHERE request_id = ? AND outcome IS NULL")
                .params(now(), request.idOrThrow())
                .update();
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO operation_run (request_id, holder, started_at) VALUES (?, ?, ?)")
                .params(request.idOrThrow(), thisProcess(), now())
                .update(keys);
        Number runId = keys.getKey();
        if (runId == null) {
            throw new IllegalStateException("The database gave no key for a new run");
        }
        return new HeldRun(this, request, runId.longValue(), unfinished.isPresent(), locks);
    }

    /** Fails unless the run is still ours; in a transaction, nobody can take it over before that ends. */
    void assertHeld(long runId) {
        boolean held = jdbc.sql("SELECT 1 FROM operation_run WHERE id = ? AND outcome IS NULL LOCK IN SHARE MODE")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new RunLost("This process was cut off from the database and another has taken over its work.");
        }
    }

    boolean stopRequested(long requestId) {
        return jdbc.sql("SELECT stop_requested FROM operation_request WHERE id = ?")
                .param(requestId)
                .query(Boolean.class)
                .single();
    }

    void end(OperationRequest request, long runId, OperationState state, @Nullable String reason) {
        transaction.executeWithoutResult(status -> {
            assertHeld(runId);
            requests.save(requests.findById(request.idOrThrow()).orElseThrow().in(state, reason));
            jdbc.sql("UPDATE operation_run SET ended_at = ?, outcome = ? WHERE id = ?")
                    .params(now(), state.name(), runId)
                    .update();
        });
    }

    private Optional<String> holderOf(OperationKind kind, Sha256 content) {
        return jdbc.sql("""
                        SELECT CONCAT(run.holder, ', since ', DATE_FORMAT(run.started_at, '%Y-%m-%d %H:%i:%s'), ' UTC')
                        FROM operation_run run JOIN operation_request request ON request.id = run.request_id
                        WHERE request.kind = ? AND request.content_hash = ? AND run.outcome IS NULL
                        ORDER BY run.id DESC LIMIT 1""")
                .params(kind.name(), content.bytes())
                .query(String.class)
                .optional();
    }

    private Optional<String> running() {
        return jdbc.sql("""
                        SELECT CONCAT(request.description, ', ', run.holder)
                        FROM operation_run run JOIN operation_request request ON request.id = run.request_id
                        WHERE run.outcome IS NULL
                        ORDER BY run.id DESC LIMIT 1""").query(String.class).optional();
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

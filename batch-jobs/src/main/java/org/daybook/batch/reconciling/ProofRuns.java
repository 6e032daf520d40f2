package org.daybook.batch.reconciling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Requester;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves the books. */
@Component
public class ProofRuns {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 100;

    private final BooksWork work;
    private final Reconciliation reconciliation;

    ProofRuns(BooksWork work, Reconciliation reconciliation) {
        this.work = work;
        this.reconciliation = reconciliation;
    }

    /**
     * Proves the books from one snapshot.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is proving them
     */
    public ProofResult run(Requester requester) {
        return work.runOnWholeBooks(
                Work.reconcile(), requester, ProofResult.Stopped::new, ProofResult.Refused::new, this::prove);
    }

    private ProofResult prove(HeldRun run) {
        Optional<List<Proof>> proofs = proveUntilStopped(run);
        if (proofs.isEmpty()) {
            run.stopped();
            return new ProofResult.Stopped();
        }
        ProofResult.LookedAt result = new ProofResult.LookedAt(proofs.get());
        if (result.holds()) {
            run.done();
        } else {
            run.refused(result.sentence());
        }
        return result;
    }

    /** As it broke: an error, such as too little memory, stays one. */
    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException broken ? broken : new IllegalStateException("The proof broke", cause);
    }

    /** A proof changes nothing, so one that is no longer wanted is left to itself; it ends with its connection. */
    private Optional<List<Proof>> proveUntilStopped(HeldRun run) {
        FutureTask<List<Proof>> proof = new FutureTask<>(reconciliation::prove);
        Thread.ofPlatform().daemon().name("proof").start(proof);
        while (true) {
            try {
                return Optional.of(proof.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException underWay) {
                if (run.stopWanted()) {
                    return Optional.empty();
                }
            } catch (ExecutionException failed) {
                throw unchecked(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}

package org.daybook.batch.command;

import java.util.concurrent.Callable;
import org.daybook.batch.reconciling.ProofResult;
import org.daybook.batch.reconciling.ProofRuns;
import org.daybook.core.ledger.Proof;
import picocli.CommandLine.Command;

/** Proves the books. */
@Command(
        name = "reconcile",
        description = {
            "Proves the books from their rows alone, claim by claim, and says how much was looked at.",
            "Exit code 0 if every claim holds, 5 if one does not."
        })
final class ReconcileCommand implements Callable<Integer> {

    private final CommandContext context;

    ReconcileCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(context)) {
            return prove(books);
        }
    }

    /** Returns the exit code. */
    int prove(OpenBooks books) {
        return switch (books.bean(ProofRuns.class).run(books.requester())) {
            case ProofResult.LookedAt result -> {
                result.proofs().forEach(this::show);
                if (result.holds()) {
                    context.terminal().say(result.sentence());
                    yield ExitCode.DONE;
                }
                context.terminal().error(result.sentence());
                yield ExitCode.FAILED;
            }
            case ProofResult.Refused refused -> throw new CommandFailed(ExitCode.FAILED, refused.reason());
            case ProofResult.Stopped _ -> {
                context.terminal().error("Stopped; nothing was proved. The same command begins anew.");
                yield ExitCode.STOPPED;
            }
        };
    }

    private void show(Proof proof) {
        context.terminal()
                .say("%-6s %,12d  %s.".formatted(proof.holds() ? "proved" : "BROKEN", proof.counted(), proof.claim()));
        proof.failure()
                .ifPresent(failure -> context.terminal().say(failure.indent(8).stripTrailing()));
    }
}

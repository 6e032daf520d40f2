package org.daybook.batch.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.intake.Reconciliation;
import org.daybook.core.ledger.Proof;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.security.Sha256;
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
        try (OpenBooks books = OpenBooks.open(context, "reconcile")) {
            return prove(books);
        }
    }

    /** Returns the exit code. */
    int prove(OpenBooks books) {
        Optional<HeldRun> begun = books.bean(Operations.class)
                .begin(
                        OperationKind.RECONCILE,
                        Sha256.ofFields("the books"),
                        "proof of the books",
                        books.requester().name(),
                        books.requester()::waits,
                        books.requester()::givesUp);
        if (begun.isEmpty()) {
            context.terminal().error("Stopped while waiting; nothing was proved.");
            return ExitCode.STOPPED;
        }
        try (HeldRun run = begun.get()) {
            Optional<String> unreliable = books.bean(Imports.class).unfinished().map(ImportOnFile::unfinishedSentence);
            if (unreliable.isPresent()) {
                run.refused(unreliable.get());
                throw new CommandFailed(ExitCode.FAILED, unreliable.get());
            }
            return prove(books.bean(Reconciliation.class), run);
        }
    }

    private int prove(Reconciliation reconciliation, HeldRun run) {
        List<Proof> proofs = reconciliation.prove();
        proofs.forEach(proof -> {
            context.terminal()
                    .say("%-6s %,12d  %s."
                            .formatted(proof.holds() ? "proved" : "BROKEN", proof.counted(), proof.claim()));
            proof.failure().ifPresent(failure -> context.terminal()
                    .say(failure.indent(8).stripTrailing()));
        });
        long broken = proofs.stream().filter(proof -> !proof.holds()).count();
        if (broken == 0) {
            run.done();
            context.terminal().say("The books are proved.");
            return ExitCode.DONE;
        }
        String sentence = "The books are NOT proved: " + broken + " of " + proofs.size() + " claims do not hold.";
        run.refused(sentence);
        context.terminal().error(sentence);
        return ExitCode.FAILED;
    }
}

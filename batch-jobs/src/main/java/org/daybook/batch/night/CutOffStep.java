package org.daybook.batch.night;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.Nights;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.WorkContents;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the date for booking. It waits for an import to end, so that no folder was checked before and is booked after. */
@Component
@Order(1)
class CutOffStep implements NightStep {

    private final Operations operations;
    private final Imports imports;
    private final Nights nights;
    private final TransactionTemplate transaction;

    CutOffStep(Operations operations, Imports imports, Nights nights, TransactionTemplate transaction) {
        this.operations = operations;
        this.imports = imports;
        this.nights = nights;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "cut-off";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        if (nights.find(date).isPresent()) {
            return new StepOutcome.Done("the date was closed for booking before");
        }
        Optional<HeldRun> begun = operations.begin(
                OperationKind.CLOSING,
                WorkContents.cutOff(date),
                "cut-off of " + date,
                requester.name(),
                requester::waits,
                requester::givesUp);
        if (begun.isEmpty()) {
            return new StepOutcome.Stopped();
        }
        try (HeldRun run = begun.get()) {
            requester.holds(run);
            Optional<String> unreliable = imports.unfinished().map(ImportOnFile::unfinishedSentence);
            if (unreliable.isPresent()) {
                run.refused(unreliable.get());
                return new StepOutcome.Refused(unreliable.get());
            }
            transaction.executeWithoutResult(_ -> {
                run.assertHeld();
                nights.begin(date, requester.name());
            });
            run.done();
            return new StepOutcome.Done("nothing is booked on " + date + " any more");
        }
    }
}

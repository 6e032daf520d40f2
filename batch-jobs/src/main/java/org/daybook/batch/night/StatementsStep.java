package org.daybook.batch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import org.daybook.batch.job.Requester;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.batch.statements.Workers;
import org.daybook.core.statement.StatementOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes what the accounts' cycles make due, each statement with its message. */
@Component
@Order(6)
class StatementsStep implements NightStep {

    private final StatementRuns statements;
    private final Path nights;

    StatementsStep(StatementRuns statements, @Value("${daybook.home}/nights") Path nights) {
        this.statements = statements;
        this.nights = nights;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        Path folder = nights.resolve(date.toString()).resolve("statements");
        return switch (statements.run(StatementOrder.due(date), folder, Workers.usual(), requester)) {
            case StatementsResult.Made made ->
                new StepOutcome.Done(
                        made.statements() == 1 ? "1 statement was due" : made.statements() + " statements were due");
            case StatementsResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case StatementsResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}

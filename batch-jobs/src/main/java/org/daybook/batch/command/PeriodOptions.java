package org.daybook.batch.command;

import java.time.LocalDate;
import org.daybook.core.statement.StatementPeriod;
import picocli.CommandLine.Option;

/** The first and the last day that a command is about. */
final class PeriodOptions {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            converter = ToDate.class,
            description = "First day, such as 1994-02-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            converter = ToDate.class,
            description = "Last day, included.")
    private LocalDate to = LocalDate.EPOCH;

    /** Refuses one that ends before it begins. */
    StatementPeriod period() {
        if (to.isBefore(from)) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE, "The period cannot end (" + to + ") before it begins (" + from + ").");
        }
        return new StatementPeriod(from, to);
    }
}

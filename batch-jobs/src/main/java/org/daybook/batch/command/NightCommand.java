package org.daybook.batch.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daybook.batch.night.NightResult;
import org.daybook.batch.night.NightRuns;
import org.daybook.core.closing.Night;
import org.daybook.core.closing.Nights;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.operations.AuditSealing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes a business date. */
@Command(
        name = "night",
        description = {
            "Closes a business date: statements due by each account's cycle, search for fraud patterns, mail,",
            "proof of the books, summary. Nights that were missed are made up for first."
        })
final class NightCommand implements Callable<Integer> {

    @Option(
            names = "--business-date",
            paramLabel = "DATE",
            converter = ToDate.class,
            description =
                    "The date to close; default: the bank's business date, or a day before it on which the bank was closed.")
    private @Nullable LocalDate date;

    private final CommandContext context;

    NightCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(context);
                AuditSealing.Duty _ = books.bean(AuditSealing.class).takeDuty()) {
            return close(books, date == null ? next(books) : date);
        }
    }

    private static LocalDate next(OpenBooks books) {
        return books.bean(Nights.class)
                .next()
                .orElseThrow(
                        () -> new CommandFailed(
                                ExitCode.FAILED,
                                "No business date is open, so there is none to close; import, or open one on the screen Calendar."));
    }

    /** Returns the exit code. */
    int close(OpenBooks books, LocalDate night) {
        String handedOver = books.bean(Deliveries.class).handedOver();
        return switch (books.bean(NightRuns.class).run(night, books.requester())) {
            case NightResult.Closed closed -> {
                if (closed.nights().isEmpty()) {
                    context.terminal().say(night + " is closed already; nothing was changed.");
                }
                closed.nights().forEach(done -> show(done, handedOver));
                yield ExitCode.DONE;
            }
            case NightResult.Refused refused ->
                throw new CommandFailed(
                        ExitCode.FAILED, "The night of " + refused.date() + " was not closed: " + refused.reason());
            case NightResult.Stopped stopped -> {
                context.terminal()
                        .error("Stopped in the night of " + stopped.date() + "; the same command goes on from here.");
                yield ExitCode.STOPPED;
            }
        };
    }

    private void show(Night night, String handedOver) {
        context.terminal()
                .say(
                        "%s closed: %,d entries; statements: %,d due, %,d made, %,d %s, %,d waiting, %,d excepted; %,d alerts; %,d claims proved."
                                .formatted(
                                        night.businessDate(),
                                        night.entries(),
                                        night.statementsDue(),
                                        night.statementsMade(),
                                        night.messagesAccepted(),
                                        handedOver,
                                        night.messagesWaiting(),
                                        night.messagesExcepted(),
                                        night.alerts(),
                                        night.claimsProved()));
    }
}

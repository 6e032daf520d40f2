package org.daybook.batch.command;

import java.util.concurrent.Callable;
import org.daybook.batch.delivering.DeliveryResult;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.core.delivery.SendingResult;
import picocli.CommandLine.Command;

/** Sends what is in the outbox. */
@Command(
        name = "deliver",
        description = {
            "Hands the messages that are due to the mail server (DAYBOOK_MAIL_HOST), or lays them into the",
            "folder mail of the home if none is configured. The executor does that by itself."
        })
final class DeliverCommand implements Callable<Integer> {

    private final CommandContext context;

    DeliverCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(context)) {
            DeliveryRuns deliveries = books.bean(DeliveryRuns.class);
            return switch (deliveries.run(books.requester())) {
                case DeliveryResult.Tried(SendingResult result) -> {
                    context.terminal()
                            .say("%,d messages %s, %,d put off, %,d refused, %,d unknown, %,d parked."
                                    .formatted(
                                            result.accepted(),
                                            deliveries.handedOver(),
                                            result.putOff(),
                                            result.refused(),
                                            result.unknown(),
                                            result.parked()));
                    result.interrupted().ifPresent(context.terminal()::error);
                    yield result.interrupted().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
                }
                case DeliveryResult.Stopped _ -> {
                    context.terminal().error("Stopped; the same command goes on from here.");
                    yield ExitCode.STOPPED;
                }
            };
        }
    }
}

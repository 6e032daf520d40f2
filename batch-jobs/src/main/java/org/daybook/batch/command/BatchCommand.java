package org.daybook.batch.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.batch.executor.Executor;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine.Command;

/** The executor. */
@Command(
        name = "batch",
        description = {
            "Carries out what the console and others leave to be done, sends mail, and closes a business date",
            "each night (DAYBOOK_NIGHT_CRON, in the bank's zone; default 0 30 22 * * *). Runs until Ctrl-C."
        })
final class BatchCommand implements Callable<Integer> {

    private static final String CRON = "DAYBOOK_NIGHT_CRON";
    private static final String EACH_EVENING = "0 30 22 * * *";

    private final CommandContext context;

    BatchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CronExpression night = night();
        try (OpenBooks books = OpenBooks.open(context)) {
            context.terminal().say("The executor is ready; Ctrl-C ends it.");
            books.bean(Executor.class).run(Optional.of(night), context.terminal()::notice, context.stop()::requested);
            return ExitCode.DONE;
        }
    }

    private CronExpression night() {
        String cron = context.environment().getOrDefault(CRON, EACH_EVENING);
        try {
            return CronExpression.parse(cron);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    CRON + " is \"" + cron + "\", but should be six fields such as " + EACH_EVENING + ".",
                    wrong);
        }
    }
}

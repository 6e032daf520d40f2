package org.daybook.batch.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the schema of a server of one's own up to date. */
@Command(
        name = "migrate",
        description = {
            "Brings the schema of the server at DAYBOOK_DB_URL up to date, as its owner, and gives the",
            "run-time user its rights. An embedded database does that by itself."
        })
final class MigrateCommand implements Callable<Integer> {

    private final CommandContext context;

    MigrateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DatabaseSettings settings = context.database();
        if (settings.url().isEmpty()) {
            try (var _ = OpenBooks.open(context)) {
                context.terminal().say("The embedded database in " + context.home() + " is up to date.");
                return ExitCode.DONE;
            }
        }
        String runtimeUser = settings.required(DatabaseSettings.USER);
        try (OpenBooks books = OpenBooks.openAsOwner(context)) {
            int applied = books.migrateFor(runtimeUser);
            context.terminal()
                    .say(
                            applied == 0
                                    ? "The schema was up to date."
                                    : "The schema is up to date: " + applied + " changes.");
            return ExitCode.DONE;
        }
    }
}

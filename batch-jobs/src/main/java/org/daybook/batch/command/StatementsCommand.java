package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.batch.statements.Workers;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes statements. */
@Command(
        name = "statements",
        description =
                "Makes a statement of each account for a period, as PDF and Excel, and lists them in manifest.csv.")
final class StatementsCommand implements Callable<Integer> {

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            arity = "1..*",
            description = "Only these, by the files' reference or the bank's own number; default: all.")
    private List<String> accounts = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "pdf, xlsx or both (the default), separated by a comma.")
    private List<String> formats = List.of("pdf", "xlsx");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Receives the files and manifest.csv; default: statements/FROM_TO in the home, or FROM_TO-request-N for less than all.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Ranges of accounts worked on at a time, 1 to 32; default: as many as cores, if Java's heap has"
                            + " 64 MB for each.")
    private int workers = Workers.usual();

    @Option(
            names = "--mail",
            description = "Queues each statement for its customer, as PDF; the executor or ./daybook deliver sends it.")
    private boolean mail;

    private final CommandContext context;

    StatementsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        StatementPeriod span = period.period();
        Set<StatementFormat> wanted = formats();
        if (mail && !wanted.contains(StatementFormat.PDF)) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--mail sends PDF files; add pdf to --format.");
        }
        if (out != null && out.toString().isEmpty()) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--out must name a folder.");
        }
        if (workers < 1 || workers > Workers.MOST) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--workers must be between 1 and " + Workers.MOST + ".");
        }
        try (OpenBooks books = OpenBooks.open(context)) {
            StatementOrder order = new StatementOrder(span, accounts(books.bean(Accounts.class)), wanted, false, mail);
            return switch (make(order, books)) {
                case StatementsResult.Made made -> {
                    context.terminal()
                            .say("%s from %s to %s, %s: %s"
                                    .formatted(
                                            counted(made.statements(), "statement"),
                                            span.from(),
                                            span.to(),
                                            counted(made.files(), "file"),
                                            made.folder()));
                    yield ExitCode.DONE;
                }
                case StatementsResult.Refused refused -> throw new CommandFailed(ExitCode.FAILED, refused.reason());
                case StatementsResult.Stopped _ -> {
                    context.terminal().error("Stopped; the same command goes on from here.");
                    yield ExitCode.STOPPED;
                }
            };
        }
    }

    private StatementsResult make(StatementOrder order, OpenBooks books) {
        StatementRuns runs = books.bean(StatementRuns.class);
        return out == null
                ? runs.run(order, workers, books.requester())
                : runs.run(order, out.toAbsolutePath().normalize(), workers, books.requester());
    }

    private static String counted(long count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private Set<StatementFormat> formats() {
        Set<StatementFormat> wanted = EnumSet.noneOf(StatementFormat.class);
        for (String format : formats) {
            wanted.add(Stream.of(StatementFormat.values())
                    .filter(known -> known.extension().equals(format.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.WRONG_USE, "--format takes pdf, xlsx or pdf,xlsx, not \"" + format + "\".")));
        }
        return wanted;
    }

    private List<Account> accounts(Accounts onFile) {
        List<Account> found = new ArrayList<>();
        for (String asked : accounts) {
            found.add(onFile.find(asked)
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.FAILED, "There is no account \"" + asked + "\" on file; nothing was made.")));
        }
        return found;
    }
}

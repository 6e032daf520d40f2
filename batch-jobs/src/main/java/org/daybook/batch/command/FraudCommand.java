package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.batch.fraud.FraudResult;
import org.daybook.batch.fraud.FraudRuns;
import org.daybook.core.fraud.FraudReport;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;
import org.daybook.core.statement.StatementPeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for patterns of fraud. */
@Command(
        name = "fraud",
        description = {
            "Looks through the entries of a period for structuring, pass-through and rings, raises an alert for each",
            "that is not on file, and writes fraud-report.pdf and fraud-report.xlsx: for analysts alone."
        })
final class FraudCommand implements Callable<Integer> {

    private static final Wording ENGLISH = Wording.forReader(Locale.ENGLISH, Locale.ENGLISH);

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Receives the report; default: fraud/FROM_TO in the home.")
    private @Nullable Path out;

    private final CommandContext context;

    FraudCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        StatementPeriod scan = period.period();
        if (out != null && out.toString().isEmpty()) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--out must name a folder.");
        }
        Path folder = out == null
                ? context.home().resolve("fraud").resolve(scan.from() + "_" + scan.to())
                : out.toAbsolutePath().normalize();
        try (OpenBooks books = OpenBooks.open(context)) {
            return switch (books.bean(FraudRuns.class).run(scan.from(), scan.to(), folder, books.requester())) {
                case FraudResult.Scanned scanned -> {
                    say(scan, scanned);
                    yield ExitCode.DONE;
                }
                case FraudResult.Refused refused -> throw new CommandFailed(ExitCode.FAILED, refused.reason());
                case FraudResult.Stopped _ -> {
                    context.terminal().error("Stopped; the same command goes on from here.");
                    yield ExitCode.STOPPED;
                }
            };
        }
    }

    private void say(StatementPeriod scan, FraudResult.Scanned scanned) {
        for (FraudReport.Summary line : scanned.summaries()) {
            context.terminal()
                    .say("%-14s %,6d alerts  %,6d accounts  %,8d entries  %s"
                            .formatted(
                                    line.typology().title(),
                                    line.alerts(),
                                    line.accounts(),
                                    line.entries(),
                                    line.amounts().stream()
                                            .map(FraudCommand::money)
                                            .collect(Collectors.joining(", ")))
                            .stripTrailing());
        }
        context.terminal()
                .say("Scanned from %s to %s; %,d %s: %s"
                        .formatted(
                                scan.from(),
                                scan.to(),
                                scanned.raised(),
                                scanned.raised() == 1 ? "new alert" : "new alerts",
                                scanned.folder()));
    }

    private static String money(Money money) {
        return money.currency().getCurrencyCode() + " " + ENGLISH.figures().amount(money);
    }
}

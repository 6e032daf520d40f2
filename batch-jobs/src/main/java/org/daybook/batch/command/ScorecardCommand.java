package org.daybook.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudScans;
import org.daybook.core.fraud.Labels;
import org.daybook.core.fraud.Scorecard;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.ledger.Journal;
import org.daybook.core.ledger.JournalEntryId;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the detectors against files of which it is known what is in them. */
@Command(
        name = "scorecard",
        description = {
            "Takes bank files with labels.csv into a scratch bank, which is thrown away afterwards, scans it at the shipped",
            "settings, and says how many of the labelled patterns were found: on the terminal and in scorecard.csv."
        })
final class ScorecardCommand implements Callable<Integer> {

    static final String FILE = "scorecard.csv";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    @Parameters(paramLabel = "DIR", description = "The folder with the bank's files and labels.csv.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Receives scorecard.csv; default: the current folder.")
    private Path out = Path.of("");

    @Option(
            names = "--rounding-tolerance",
            paramLabel = "AMOUNT",
            converter = ImportCommand.ToTolerance.class,
            description = "As for import.")
    private RoundingTolerance tolerance = RoundingTolerance.NONE;

    private final CommandContext context;

    ScorecardCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (folder.toString().isEmpty()) {
            throw new CommandFailed(ExitCode.WRONG_USE, "Name the folder with the bank's files and labels.csv.");
        }
        Path files = folder.toAbsolutePath().normalize();
        Labels labels = Labels.read(files.resolve(Labels.FILE_NAME));
        Optional<Scorecard> card = inScratchBank(books -> {
            if (!imported(books, files)) {
                return Optional.empty();
            }
            return Optional.of(Scorecard.of(labels, reported(books, labels)));
        });
        if (card.isEmpty()) {
            context.terminal().error("Stopped; nothing was scored.");
            return ExitCode.STOPPED;
        }
        Path target = out.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            Files.writeString(target.resolve(FILE), card.get().csv());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + target + " cannot be written", unwritable);
        }
        say(card.get());
        return ExitCode.DONE;
    }

    @FunctionalInterface
    private interface Work {
        Optional<Scorecard> in(OpenBooks books);
    }

    /** In a home of its own, on an embedded server whatever the environment says: nobody's books are touched. */
    private Optional<Scorecard> inScratchBank(Work work) {
        Path home;
        try {
            home = Files.createTempDirectory("daybook-scorecard-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder for temporary files cannot be written", unwritable);
        }
        try {
            CommandContext scratch = new CommandContext(home, Map.of(), context.terminal(), context.stop());
            try (OpenBooks books = OpenBooks.open(scratch)) {
                return work.in(books);
            }
        } finally {
            throwAway(home);
        }
    }

    private void throwAway(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException left) {
            context.terminal().notice("The scratch bank in " + home + " could not be removed: " + left.getMessage());
        }
    }

    /** Whether the files are in; not if it was asked to stop. */
    private boolean imported(OpenBooks books, Path files) {
        return switch (books.bean(FolderImports.class).run(files, tolerance, books.requester())) {
            case ImportResult.Imported _, ImportResult.AlreadyImported _ -> true;
            case ImportResult.Refused refused -> {
                refused.complaints().forEach(context.terminal()::error);
                throw new CommandFailed(ExitCode.FAILED, refused.reason());
            }
            case ImportResult.Stopped _ -> false;
        };
    }

    private static List<Scorecard.Reported> reported(OpenBooks books, Labels labels) {
        LocalDate lastDay = requireEntries(books.bean(Journal.class), labels);
        List<Finding> findings = books.bean(FraudScans.class).scan(FIRST_DAY, lastDay);
        Map<JournalEntryId, String> references = new HashMap<>();
        for (Finding finding : findings) {
            books.bean(Journal.class)
                    .lines(finding.entries())
                    .forEach(line -> references.put(line.id(), Objects.requireNonNullElse(line.reference(), "")));
        }
        List<Scorecard.Reported> reported = new ArrayList<>();
        for (Finding finding : findings) {
            reported.add(new Scorecard.Reported(
                    finding.typology(),
                    finding.entries().stream()
                            .map(entry -> Objects.requireNonNull(references.get(entry)))
                            .collect(Collectors.toSet())));
        }
        return reported;
    }

    /** All entries that are labelled have to be there. Returns the last day of the books. */
    private static LocalDate requireEntries(Journal journal, Labels labels) {
        Set<String> missing = new TreeSet<>(labels.entries());
        LocalDate[] last = {FIRST_DAY};
        journal.read(FIRST_DAY, LocalDate.of(2200, 12, 31), line -> {
            missing.remove(Objects.requireNonNullElse(line.reference(), ""));
            last[0] = line.bookingDate().isAfter(last[0]) ? line.bookingDate() : last[0];
        });
        if (!missing.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    Labels.FILE_NAME + " labels the entry " + missing.iterator().next()
                            + ", which is not in entries.csv.");
        }
        return last[0];
    }

    private void say(Scorecard card) {
        context.terminal()
                .say("%-16s %-10s %8s %8s %8s %8s %8s %10s"
                        .formatted(
                                "typology", "labels", "planted", "found", "findings", "true", "recall", "precision"));
        for (Scorecard.Row row : card.rows()) {
            context.terminal()
                    .say("%-16s %-10s %,8d %,8d %,8d %,8d %8s %10s"
                            .formatted(
                                    row.typology(),
                                    row.labels(),
                                    row.planted(),
                                    row.found(),
                                    row.findings(),
                                    row.right(),
                                    share(row.recall()),
                                    share(row.precision())));
        }
    }

    private static String share(Optional<Double> ratio) {
        return ratio.map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("-");
    }
}

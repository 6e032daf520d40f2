package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.RoundingTolerance;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Takes a bank's files into the books. */
@Command(
        name = "import",
        description = {
            "Takes in a folder with customers.csv, accounts.csv and entries.csv.",
            "The folder is checked whole first: it is booked to the last row, or nothing of it is."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder with the bank's files.")
    private Path folder = Path.of("");

    @Option(
            names = "--rounding-tolerance",
            paramLabel = "AMOUNT",
            converter = ToTolerance.class,
            description = "Up to which difference to the sending bank's recorded balances a rounding entry is booked:"
                    + " 0 (the default) to 1.00.")
    private RoundingTolerance tolerance = RoundingTolerance.NONE;

    private final CommandContext context;

    ImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (folder.toString().isEmpty()) {
            throw new CommandFailed(ExitCode.WRONG_USE, "Name the folder with the bank's files.");
        }
        Path source = folder.toAbsolutePath().normalize();
        BankFolder.fault(source).ifPresent(fault -> {
            throw new CommandFailed(ExitCode.FAILED, fault + ".");
        });
        try (OpenBooks books = OpenBooks.open(context)) {
            ImportResult result = books.bean(FolderImports.class).run(source, tolerance, books.requester());
            return switch (result) {
                case ImportResult.Imported imported -> {
                    context.terminal().say(summary("Imported", imported.done()));
                    yield ExitCode.DONE;
                }
                case ImportResult.AlreadyImported already -> {
                    context.terminal().say(summary("Already imported, nothing changed", already.done()));
                    yield ExitCode.DONE;
                }
                case ImportResult.Refused refused -> {
                    context.terminal().error(refused.reason());
                    refused.complaints().forEach(context.terminal()::error);
                    if (refused.total() > refused.complaints().size()) {
                        context.terminal()
                                .error("… and "
                                        + (refused.total()
                                                - refused.complaints().size()) + " more.");
                    }
                    yield ExitCode.FAILED;
                }
                case ImportResult.Stopped _ -> {
                    context.terminal().error("Stopped; the same command goes on from here.");
                    yield ExitCode.STOPPED;
                }
            };
        }
    }

    private static String summary(String what, ImportOnFile done) {
        return "%s: %,d entries, %,d rounding entries beside them; booked up to %s."
                .formatted(
                        what,
                        done.entriesPosted(),
                        done.roundingsPosted(),
                        done.lastBookingDate() == null ? "no date" : done.lastBookingDate());
    }

    static final class ToTolerance implements ITypeConverter<RoundingTolerance> {
        @Override
        public RoundingTolerance convert(String text) {
            try {
                return RoundingTolerance.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }
}

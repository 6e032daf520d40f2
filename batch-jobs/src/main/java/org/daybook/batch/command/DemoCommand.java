package org.daybook.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Shows the whole way from a bank's files to its statements, on a bank that is made up. Everything depends on the seed and
 * on fixed dates, so that two people who run it see the same figures. Given again, it goes on where it was, or finds
 * everything done.
 */
@Command(
        name = "demo",
        description = {
            "Makes up a small bank in a home of its own (the folder demo in DAYBOOK_HOME): posts a year,",
            "makes last month's statements, proves the books, and says what there is to see and where."
        })
final class DemoCommand implements Callable<Integer> {

    static final DemoBank BANK = new DemoBank(10, 70, 12, LocalDate.of(2026, 10, 31));

    static final StatementPeriod LAST_MONTH = new StatementPeriod(BANK.lastDay().withDayOfMonth(1), BANK.lastDay());

    private static final String NAME = "demo";
    private static final String BANK_FILES = "bank-files";
    private static final String UNFINISHED_BANK_FILES = "bank-files.unfinished";

    private final CommandContext context;

    DemoCommand(CommandContext outer) {
        this.context = new CommandContext(home(outer.home()), outer.environment(), outer.terminal(), outer.stop());
    }

    @Override
    public Integer call() {
        if (context.database().url().isPresent()) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    "The demo makes a bank in a home of its own, not on a server of yours; unset "
                            + DatabaseSettings.URL + ".");
        }
        try (OpenBooks books = OpenBooks.open(context)) {
            Path files = bankFiles();
            ImportOnFile done = imported(books, files);
            Path statements = statements(books);
            int proof = new ReconcileCommand(context).prove(books);
            if (proof == ExitCode.DONE) {
                Sha256 manifest = Sha256.of(read(statements.resolve("manifest.csv")));
                context.terminal().say(new DemoTour(context.home(), files, statements, manifest, done).text());
            }
            return proof;
        }
    }

    /** An earlier demo's home is taken up, so that its own hints may name it as DAYBOOK_HOME. */
    static Path home(Path outer) {
        return outer.endsWith(NAME) && Files.isDirectory(outer.resolve(BANK_FILES)) ? outer : outer.resolve(NAME);
    }

    /** Written once: another release may make up another bank, but not in the same books. */
    private Path bankFiles() {
        Path files = context.home().resolve(BANK_FILES);
        if (Files.isDirectory(files)) {
            return files;
        }
        context.terminal().notice("Making up a bank in " + context.home());
        Path unfinished = context.home().resolve(UNFINISHED_BANK_FILES);
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            BANK.writeTo(unfinished);
            return Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + context.home() + " cannot be written", unwritable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private ImportOnFile imported(OpenBooks books, Path files) {
        ImportResult result = books.bean(FolderImports.class).run(files, RoundingTolerance.NONE, books.requester());
        ImportOnFile done =
                switch (result) {
                    case ImportResult.Imported imported -> imported.done();
                    case ImportResult.AlreadyImported already -> already.done();
                    case ImportResult.Refused refused -> throw refused(refused.reason());
                    case ImportResult.Stopped _ -> throw stopped();
                };
        goOnUnlessStopped();
        return done;
    }

    private Path statements(OpenBooks books) {
        StatementOrder order = new StatementOrder(LAST_MONTH, List.of(), EnumSet.allOf(StatementFormat.class));
        Path folder = context.home().resolve("statements").resolve(LAST_MONTH.toString());
        int workers = Runtime.getRuntime().availableProcessors();
        Path made =
                switch (books.bean(StatementRuns.class).run(order, folder, workers, books.requester())) {
                    case StatementsResult.Made done -> done.folder();
                    case StatementsResult.Refused refused -> throw refused(refused.reason());
                    case StatementsResult.Stopped _ -> throw stopped();
                };
        goOnUnlessStopped();
        return made;
    }

    /** Work that had just ended when it was asked to stop has nothing left to stop. */
    private void goOnUnlessStopped() {
        if (context.stop().requested()) {
            throw stopped();
        }
    }

    private static CommandFailed stopped() {
        return new CommandFailed(ExitCode.STOPPED, "Stopped; ./daybook demo goes on from here.");
    }

    private CommandFailed refused(String reason) {
        return new CommandFailed(
                ExitCode.FAILED,
                reason + " Something else than the demo was at work in " + context.home()
                        + "; remove that folder to begin anew.");
    }
}

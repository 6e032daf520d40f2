package org.daybook.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.night.NightResult;
import org.daybook.batch.night.NightRuns;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.batch.statements.Workers;
import org.daybook.core.closing.Night;
import org.daybook.core.closing.Nights;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.springframework.util.FileSystemUtils;

/** Makes the demo's bank: its files, its books, last month's statements, a night. What is done already is left as it is. */
final class DemoBankMaking {

    static final String BANK_FILES = "bank-files";

    private static final String UNFINISHED_BANK_FILES = "bank-files.unfinished";

    private final CommandContext context;
    private final OpenBooks books;

    DemoBankMaking(CommandContext context, OpenBooks books) {
        this.context = context;
        this.books = books;
    }

    /** Makes everything, and tells what there is to see. */
    DemoTour tour() {
        Path files = bankFiles();
        ImportOnFile done = imported(files);
        Path statements = statements();
        Night night = night();
        Sha256 manifest = Sha256.of(read(statements.resolve("manifest.csv")));
        return new DemoTour(context.home(), files, statements, manifest, done, night);
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
            DemoCommand.BANK.writeTo(unfinished);
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

    /** Opened again, the demo leaves no trace among the jobs of what it does not do. */
    private ImportOnFile imported(Path files) {
        Sha256 content = new BankFolder(files).contentHash();
        Optional<ImportOnFile> before = books.bean(Imports.class).find(content).filter(ImportOnFile::complete);
        if (before.isPresent() && !isUnfinished(Work.folderImport(content, files.toString()))) {
            return before.get();
        }
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

    /** Left as they were made: what staff have booked since belongs to the next statements. */
    private Path statements() {
        Path folder = context.home().resolve("statements").resolve(DemoCommand.LAST_MONTH.toString());
        if (Files.exists(folder.resolve("manifest.csv"))) {
            return folder;
        }
        StatementOrder order =
                new StatementOrder(DemoCommand.LAST_MONTH, List.of(), EnumSet.allOf(StatementFormat.class));
        Path made =
                switch (books.bean(StatementRuns.class).run(order, folder, Workers.usual(), books.requester())) {
                    case StatementsResult.Made done -> done.folder();
                    case StatementsResult.Refused refused -> throw refused(refused.reason());
                    case StatementsResult.Stopped _ -> throw stopped();
                };
        goOnUnlessStopped();
        return made;
    }

    private Night night() {
        Optional<Night> before =
                books.bean(Nights.class).find(DemoCommand.BANK.lastDay()).filter(Night::closed);
        if (before.isPresent() && !isUnfinished(Work.night(DemoCommand.BANK.lastDay()))) {
            return before.get();
        }
        switch (books.bean(NightRuns.class).run(DemoCommand.BANK.lastDay(), books.requester())) {
            case NightResult.Closed _ -> goOnUnlessStopped();
            case NightResult.Refused refused -> throw refused(refused.reason());
            case NightResult.Stopped _ -> throw stopped();
        }
        return books.bean(Nights.class).find(DemoCommand.BANK.lastDay()).orElseThrow();
    }

    /** Its process may have died after the work was done and before it could say so. */
    private boolean isUnfinished(Work work) {
        return books.bean(Operations.class).isUnfinished(work);
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

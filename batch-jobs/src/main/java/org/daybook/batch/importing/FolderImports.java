package org.daybook.batch.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Failures;
import org.daybook.batch.job.JobResult;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.batch.job.WorkFailed;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.FolderCopy;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.daybook.core.security.Sha256;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Imports folders: takes a private copy, makes the request, runs the job. */
@Component
public class FolderImports {

    /** The request's description has room for 400 characters. */
    private static final int LONGEST_NAME = 300;

    private final Path intake;
    private final BooksWork work;
    private final Imports imports;
    private final Jobs jobs;
    private final Job job;

    FolderImports(
            @Value("${daybook.home}/intake") Path intake,
            BooksWork work,
            Imports imports,
            Jobs jobs,
            @Qualifier("importJob") Job job) {
        this.intake = intake;
        this.work = work;
        this.imports = imports;
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * Imports a folder.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is importing the same content
     */
    public ImportResult run(Path source, RoundingTolerance tolerance, Requester requester) {
        try (PrivateCopy copy = PrivateCopy.begin(intake)) {
            return switch (BankFolder.copy(source, copy.folder())) {
                case FolderCopy.Unreadable unreadable -> refused(unreadable.reason() + ".");
                case FolderCopy.Copied copied ->
                    run(
                            new ImportParameters(copied.folder(), name(source), copied.contentHash(), tolerance),
                            requester);
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + intake + " cannot be written", unwritable);
        }
    }

    /** As a person recognises it; of a very long path the end says more than the beginning. */
    private static String name(Path source) {
        String path = source.toString();
        int length = path.codePointCount(0, path.length());
        return length <= LONGEST_NAME
                ? path
                : "…" + path.substring(path.offsetByCodePoints(0, length - LONGEST_NAME + 1));
    }

    private ImportResult run(ImportParameters order, Requester requester) {
        return work.run(
                Work.folderImport(order.content(), order.folderName()),
                requester,
                ImportResult.Stopped::new,
                run -> take(order, run, requester));
    }

    private ImportResult take(ImportParameters order, HeldRun run, Requester requester) {
        Optional<ImportResult> answered = answerWithoutWork(order);
        if (answered.isPresent()) {
            return end(run, answered.get());
        }
        JobResult result = jobs.run(job, new LiveRun(run, requester.progress()), order::addTo);
        return finish(run, result, order.content());
    }

    private Optional<ImportResult> answerWithoutWork(ImportParameters order) {
        Sha256 content = order.content();
        RoundingTolerance tolerance = order.tolerance();
        Optional<ImportOnFile> known = imports.find(content);
        if (known.isPresent() && known.get().complete()) {
            return Optional.of(new ImportResult.AlreadyImported(known.get()));
        }
        if (known.isPresent() && known.get().tolerance().value().compareTo(tolerance.value()) != 0) {
            return Optional.of(refused("The import of this folder was begun with --rounding-tolerance "
                    + known.get().tolerance().value().stripTrailingZeros().toPlainString()
                    + "; finish it with the same."));
        }
        return imports.unfinished()
                .filter(other -> !other.content().equals(content))
                .map(other -> refused(other.unfinishedSentence()));
    }

    private ImportResult finish(HeldRun run, JobResult result, Sha256 content) {
        return switch (result) {
            case JobResult.Completed _, JobResult.CompletedBefore _ ->
                end(run, new ImportResult.Imported(imports.find(content).orElseThrow()));
            case JobResult.Stopped _ -> end(run, new ImportResult.Stopped());
            case JobResult.Failed(FolderRefused refusal) ->
                end(
                        run,
                        new ImportResult.Refused(
                                "The folder was refused; the books are unchanged.",
                                refusal.verdict().complaints().stream()
                                        .map(Complaint::toString)
                                        .toList(),
                                refusal.verdict().total()));
            case JobResult.Failed(Throwable cause) -> {
                run.failed(Failures.sentence(cause));
                throw new WorkFailed("The import", cause);
            }
        };
    }

    private static ImportResult end(HeldRun run, ImportResult result) {
        switch (result) {
            case ImportResult.Imported _, ImportResult.AlreadyImported _ -> run.done();
            case ImportResult.Stopped _ -> run.stopped();
            case ImportResult.Refused refused ->
                run.refused(
                        refused.complaints().isEmpty()
                                ? refused.reason()
                                : refused.reason() + "\n" + String.join("\n", refused.complaints()));
        }
        return result;
    }

    private static ImportResult refused(String reason) {
        return new ImportResult.Refused(reason, List.of(), 0);
    }
}

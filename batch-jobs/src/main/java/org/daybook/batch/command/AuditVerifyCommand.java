package org.daybook.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.core.audit.AuditAnchor;
import org.daybook.core.audit.AuditChain;
import org.daybook.core.audit.AuditVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the audit trail against its seals. */
@Command(
        name = "verify",
        description = {
            "Holds every entry of the audit trail against its seal, from the first to the last, and names the first",
            "that is wrong. Exit code 0 if the trail is whole, 5 if it is not."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    /** Four lines; more is none. */
    private static final int LONGEST_ANCHOR = 1_000;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "What ./daybook audit anchor said before: finds a trail that was made anew as a whole, too.")
    private @Nullable Path file;

    private final CommandContext context;

    AuditVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<AuditAnchor> anchor = file == null ? Optional.empty() : Optional.of(read(file));
        try (OpenBooks books = OpenBooks.open(context)) {
            AuditVerdict verdict = books.bean(AuditChain.class).verify(anchor);
            return switch (verdict) {
                case AuditVerdict.Whole _ -> {
                    context.terminal().say(verdict.sentence());
                    yield ExitCode.DONE;
                }
                case AuditVerdict.Broken _ -> {
                    context.terminal().error(verdict.sentence());
                    yield ExitCode.FAILED;
                }
            };
        }
    }

    private static AuditAnchor read(Path file) {
        try {
            String text = Files.size(file) > LONGEST_ANCHOR ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
            return AuditAnchor.parse(text)
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.FAILED, file + " is no anchor; ./daybook audit anchor writes them."));
        } catch (IOException unreadable) {
            throw new CommandFailed(ExitCode.FAILED, "The anchor " + file + " cannot be read.", unreadable);
        }
    }
}

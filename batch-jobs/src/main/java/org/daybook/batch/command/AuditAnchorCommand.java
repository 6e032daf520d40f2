package org.daybook.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.daybook.core.audit.AuditAnchor;
import org.daybook.core.audit.AuditChain;
import org.daybook.core.operations.AuditSealing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the audit trail came to. */
@Command(
        name = "anchor",
        description = {
            "Says what the audit trail comes to now, in four lines to be kept where nobody who can change the database",
            "can change them: on paper, with the auditors, on write-once storage."
        })
final class AuditAnchorCommand implements Callable<Integer> {

    private static final int SECONDS_TO_SEAL = 10;

    @Option(names = "--out", paramLabel = "FILE", description = "A new file to write it to; default: the terminal.")
    private @Nullable Path file;

    private final CommandContext context;

    AuditAnchorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenBooks books = OpenBooks.open(context);
                AuditSealing.Duty duty = books.bean(AuditSealing.class).takeDuty()) {
            if (!duty.awaitSealed(SECONDS_TO_SEAL, TimeUnit.SECONDS)) {
                throw new CommandFailed(
                        ExitCode.FAILED,
                        "The audit trail is not sealed to its end; ./daybook audit verify says what is wrong.");
            }
            AuditAnchor anchor = books.bean(AuditChain.class).anchor();
            if (file == null) {
                context.terminal().say(anchor.text().stripTrailing());
            } else {
                write(anchor, file);
            }
            return ExitCode.DONE;
        }
    }

    private void write(AuditAnchor anchor, Path target) {
        try {
            Files.writeString(target, anchor.text(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            context.terminal().say("Entry " + anchor.sequence() + " is anchored in " + target + ".");
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailed(
                    ExitCode.FAILED, target + " is there already; an anchor is never overwritten.", there);
        } catch (IOException refused) {
            throw new CommandFailed(ExitCode.FAILED, target + " cannot be written.", refused);
        }
    }
}

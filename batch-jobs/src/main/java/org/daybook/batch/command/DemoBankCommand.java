package org.daybook.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.intake.DemoBankFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the files of a made-up bank. */
@Command(
        name = "demo-bank",
        description = {
            "Writes customers.csv, accounts.csv and entries.csv of a made-up bank: people, shops and firms, and some who",
            "commit crimes; labels.csv says which entries those are. The same options give the same bytes."
        })
final class DemoBankCommand implements Callable<Integer> {

    @Option(names = "--accounts", paramLabel = "N", description = "How many accounts, at least 60; default: 300.")
    private int accounts = 300;

    @Option(names = "--months", paramLabel = "M", description = "How many months are posted; default: 12.")
    private int months = 12;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, another bank; default: 1.")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Receives the files.")
    private @Nullable Path out;

    private final CommandContext context;

    DemoBankCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (out == null || out.toString().isEmpty()) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--out must name a folder.");
        }
        DemoBank bank;
        try {
            bank = new DemoBank(seed, accounts, months, DemoCommand.BANK.lastDay(), true);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailed(ExitCode.WRONG_USE, wrong.getMessage() + ".", wrong);
        }
        Path folder = out.toAbsolutePath().normalize();
        try {
            DemoBankFiles files = bank.writeTo(folder);
            context.terminal()
                    .say("%,d customers, %,d accounts, %,d entries: %s"
                            .formatted(files.customers(), files.accounts(), files.entries(), folder));
            return ExitCode.DONE;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", unwritable);
        }
    }
}

package org.daybook.batch.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Holds the commands. Without one of them it shows what the launcher shows: the list of all. */
@Command(name = "./daybook", synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Runnable {

    private static final String HELP = "help.txt";

    @Option(names = "--verbose", description = "Show stack traces with errors.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            description = "Show this help.",
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // the command line library acts on it
    private boolean help;

    private final CommandContext context;

    RootCommand(CommandContext context) {
        this.context = context;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        try (InputStream text = Objects.requireNonNull(RootCommand.class.getResourceAsStream(HELP))) {
            context.terminal().say(new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.daybook.batch.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Holds the commands; their list is shown by the launcher. */
@Command(name = "daybook", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true)
final class RootCommand implements Runnable {

    @Option(names = "--verbose", description = "Show stack traces.", scope = ScopeType.INHERIT)
    private boolean verbose;

    private final CommandContext context;

    RootCommand(CommandContext context) {
        this.context = context;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        context.terminal().say("Name a command; ./daybook lists them.");
    }
}

package org.daybook.batch.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what is done with the audit trail. */
@Command(
        name = "audit",
        description = "Verifies the audit trail, or says what it came to.",
        synopsisSubcommandLabel = "(verify | anchor)")
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // the command line library sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what is to be done: audit verify or audit anchor");
    }
}

package org.daybook.batch.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.audit.AuditKeyMissing;
import org.daybook.core.bank.UnusableBankYaml;
import org.daybook.core.fraud.UnusableLabels;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.RunLost;
import org.daybook.core.security.PersonalDataUnreadable;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.beans.BeansException;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;

/** The entry point of the command line. */
public final class Daybook {

    private static final String HOME = "DAYBOOK_HOME";

    private Daybook() {}

    public static void main(String[] arguments) {
        // Every sentence is English, so its figures are too, whatever the machine speaks.
        Locale.setDefault(Locale.ENGLISH);
        Terminal terminal = new Terminal();
        StopSignal stop = new StopSignal();
        int exitCode = run(arguments, terminal, stop);
        stop.finished(exitCode);
        System.exit(exitCode);
    }

    private static int run(String[] arguments, Terminal terminal, StopSignal stop) {
        String home = System.getenv().getOrDefault(HOME, "data");
        CommandContext context =
                new CommandContext(Path.of(home).toAbsolutePath().normalize(), System.getenv(), terminal, stop);
        RootCommand root = new RootCommand(context);
        return commands(root, context)
                .setParameterExceptionHandler((wrongUse, _) -> {
                    terminal.error(wrongUse(wrongUse));
                    return ExitCode.WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, _, _) -> {
                    terminal.error(sentence(failure));
                    if (root.verbose()) {
                        terminal.trace(failure);
                    }
                    return exitCode(failure);
                })
                .execute(arguments);
    }

    /** Each of them is listed in {@code help.txt}: the launcher takes no other word for a command. */
    static CommandLine commands(RootCommand root, CommandContext context) {
        return new CommandLine(root)
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new StatementsCommand(context))
                .addSubcommand(new FraudCommand(context))
                .addSubcommand(new ScorecardCommand(context))
                .addSubcommand(new DemoBankCommand(context))
                .addSubcommand(new ReconcileCommand(context))
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(context))
                        .addSubcommand(new AuditAnchorCommand(context)))
                .addSubcommand(new BatchCommand(context))
                .addSubcommand(new NightCommand(context))
                .addSubcommand(new DeliverCommand(context))
                .addSubcommand(new MigrateCommand(context));
    }

    private static String wrongUse(CommandLine.ParameterException wrongUse) {
        CommandLine line = wrongUse.getCommandLine();
        if (line.getParent() == null && wrongUse instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "There is no command \"" + unmatched.getUnmatched().getFirst() + "\"; ./daybook lists them.";
        }
        return wrongUse.getMessage() + ". See " + line.getCommandSpec().qualifiedName() + " --help.";
    }

    private static int exitCode(Throwable failure) {
        return causes(failure)
                .map(cause -> switch (cause) {
                    case CommandFailed known -> known.exitCode();
                    case HeldByAnother _, RunLost _ -> ExitCode.HELD_BY_A_LIVE_PROCESS;
                    case ExitCodeGenerator known -> known.getExitCode();
                    default -> null;
                })
                .flatMap(code -> Optional.ofNullable(code).stream())
                .findFirst()
                .orElse(ExitCode.FAILED);
    }

    /** The sentence of the cause that was written for people; else what broke, with where to read more. */
    private static String sentence(Throwable failure) {
        return causes(failure)
                .filter(Daybook::isForPeople)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private static boolean isForPeople(Throwable failure) {
        return failure instanceof CommandFailed
                || failure instanceof HeldByAnother
                || failure instanceof RunLost
                || failure instanceof UnusableBankYaml
                || failure instanceof UnusableLabels
                || failure instanceof PersonalDataUnreadable
                || failure instanceof AuditKeyMissing
                || failure instanceof ExitCodeGenerator;
    }

    private static String unforeseen(Throwable failure) {
        if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return "Java ran out of memory (its heap is "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB). Give it more, for example JAVA_TOOL_OPTIONS=-Xmx1g, or fewer --workers; the same command"
                    + " goes on from here.";
        }
        if (causes(failure).anyMatch(FlywayValidateException.class::isInstance)) {
            return "The database's schema was made by another release of Daybook, or changed by hand; this release does"
                    + " not touch it (--verbose shows more)";
        }
        if (causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof FlywayException)) {
            return "The database refused or was lost: " + firstLine(innermostSql(failure)) + " (--verbose shows more)";
        }
        return firstLine(withoutContainer(failure)) + " (--verbose shows more)";
    }

    /** Which bean could not be made because of it says nothing to an operator. */
    private static Throwable withoutContainer(Throwable failure) {
        return causes(failure)
                .filter(cause -> !(cause instanceof BeansException))
                .findFirst()
                .orElse(failure);
    }

    /** Without the driver's number of the connection. */
    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    /** What the driver said; the frameworks around it say less. */
    private static Throwable innermostSql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .reduce((_, next) -> next)
                .orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }
}

package org.daybook.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.bank.UnusableBankYaml;
import org.daybook.core.security.PersonalDataUnreadable;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./daybook console}: starts the console, says where it answers, and stays until it is ended. */
final class ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommand.class);
    private static final int WRONG_USE = 1;
    private static final int FAILED = 5;

    private ConsoleCommand() {}

    static void run(String[] arguments) {
        // Every sentence is English, so its figures are too, whatever the machine speaks.
        Locale.setDefault(Locale.ENGLISH);
        PrintStream errors = System.err;
        try {
            ConsoleOptions options = ConsoleOptions.parse(arguments);
            if (options.help()) {
                System.out.print(ConsoleOptions.HELP);
                return;
            }
            start(options, System.getenv());
        } catch (StartRefused wrong) {
            errors.println(wrong.getMessage());
            System.exit(WRONG_USE);
        } catch (RuntimeException failure) {
            errors.println(sentence(failure));
            System.exit(exitCode(failure));
        }
    }

    private static void start(ConsoleOptions options, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("DAYBOOK_HOME", "data"))
                .toAbsolutePath()
                .normalize();
        makeLogFolder(home);
        Map<String, Object> properties = new HashMap<>();
        DatabaseServer.of(environment).ifPresent(server -> {
            properties.put("daybook.db.url", server.url());
            properties.put("spring.datasource.url", server.url());
            properties.put("spring.datasource.username", server.user());
            properties.put("spring.datasource.password", server.password());
        });
        ConfigurableApplicationContext console = new SpringApplicationBuilder(ConsoleApplication.class)
                .properties(properties)
                // As arguments, so that no file that happens to lie where the caller stands wins over them.
                .run(
                        "--daybook.home=" + home,
                        "--server.port=" + options.port(),
                        "--daybook.console.announce=true",
                        "--spring.config.location=classpath:/console.properties");
        if (options.untilInputEnds()) {
            awaitEndOfInput();
            System.exit(SpringApplication.exit(console));
        }
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as its end.
            LOG.debug("Standard input broke", broken);
        }
    }

    private static void makeLogFolder(Path home) {
        try {
            Files.createDirectories(home.resolve("logs"));
        } catch (IOException refused) {
            throw new StartRefused(
                    "The home " + home + " cannot be written; give DAYBOOK_HOME a folder on a disk that can be written"
                            + " and has room.",
                    refused);
        }
    }

    private static String sentence(Throwable failure) {
        Optional<Throwable> port =
                causes(failure).filter(PortInUseException.class::isInstance).findFirst();
        if (port.isPresent()) {
            return "Port " + ((PortInUseException) port.get()).getPort()
                    + " is in use; give another one with --port, or --port 0 for any that is free.";
        }
        if (causes(failure).anyMatch(FlywayValidateException.class::isInstance)) {
            return "The database's schema was made by another release of Daybook, or changed by hand; this release does"
                    + " not touch it (logs/console.log in the home says more)";
        }
        return causes(failure)
                .filter(cause -> cause instanceof StartRefused
                        || cause instanceof UnusableBankYaml
                        || cause instanceof PersonalDataUnreadable
                        || cause instanceof ExitCodeGenerator)
                .findFirst()
                .map(cause -> String.valueOf(cause.getMessage()))
                .orElseGet(() -> "The console could not start: " + innermost(failure)
                        + " (logs/console.log in the home says more)");
    }

    private static int exitCode(Throwable failure) {
        return causes(failure)
                .filter(ExitCodeGenerator.class::isInstance)
                .findFirst()
                .map(cause -> ((ExitCodeGenerator) cause).getExitCode())
                .orElse(FAILED);
    }

    private static String innermost(Throwable failure) {
        Throwable last = causes(failure).reduce((_, next) -> next).orElse(failure);
        String message = last.getMessage();
        return message == null
                ? last.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}

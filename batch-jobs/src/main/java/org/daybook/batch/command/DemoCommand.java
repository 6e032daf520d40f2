package org.daybook.batch.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.batch.executor.Executor;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.statement.StatementPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows the whole house on a bank that is made up: its files, a night, the console. Everything made depends on the seed and on
 * fixed dates, so that two people who run it see the same figures. Given again, it goes on where it was, or finds everything
 * done.
 */
@Command(
        name = "demo",
        description = {
            "Makes up a small bank in a home of its own (the folder demo in DAYBOOK_HOME): posts eight months, makes last",
            "month's statements, closes a night, and starts the executor and the console. Runs until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {

    static final DemoBank BANK = new DemoBank(10, 200, 8, LocalDate.of(2026, 10, 31), true);

    static final StatementPeriod LAST_MONTH = new StatementPeriod(BANK.lastDay().withDayOfMonth(1), BANK.lastDay());

    /** Two for whatever takes two: an unfreeze takes two analysts, a higher limit a teller and somebody of operations. */
    static final SortedMap<String, Role> LOGINS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            Staff.FIRST_ADMINISTRATOR,
            Role.ADMINISTRATOR,
            "analyst",
            Role.ANALYST,
            "analyst2",
            Role.ANALYST,
            "auditor",
            Role.AUDITOR,
            "operations",
            Role.OPERATIONS,
            "teller",
            Role.TELLER)));

    private static final String NAME = "demo";
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The console answers at http://localhost:N; default 8080, or any that is free if that is taken.")
    private int port = 8080;

    @Option(names = "--no-console", description = "Ends when the bank is ready, without executor and console.")
    private boolean withoutConsole;

    private final CommandContext context;

    DemoCommand(CommandContext outer) {
        this.context = new CommandContext(home(outer.home()), outer.environment(), outer.terminal(), outer.stop());
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    "--port must be a number from 0 (any that is free) to 65535, not " + port + ".");
        }
        if (context.database().url().isPresent()) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE,
                    "The demo makes a bank in a home of its own, not on a server of yours; unset "
                            + DatabaseSettings.URL + ".");
        }
        try (OpenBooks books = OpenBooks.open(context)) {
            DemoTour tour = new DemoBankMaking(context, books).tour();
            if (withoutConsole) {
                context.terminal().say(tour.text());
                return ExitCode.DONE;
            }
            return openHouse(books, tour);
        }
    }

    private int openHouse(OpenBooks books, DemoTour tour) {
        Staff staff = books.bean(Staff.class);
        List<StaffChange.DoneWithPassword> first = staff.createFirstStaff(LOGINS);
        if (first.isEmpty()) {
            first = staff.renewFirstPasswords(new TreeSet<>(LOGINS.keySet()));
        }
        context.terminal().notice("Starting the console ...");
        try (ConsoleProcess console = ConsoleProcess.start(context, port)) {
            context.terminal().say(tour.text());
            context.terminal().say(signIn(console.address(), first));
            context.terminal().say(new DemoCustomer(books).text());
            // No night falls due by itself: whoever comes back tomorrow finds the same day.
            books.bean(Executor.class)
                    .run(
                            Optional.empty(),
                            context.terminal()::notice,
                            () -> context.stop().requested() || console.hasEnded());
            if (console.hasEnded() && !context.stop().requested()) {
                throw new CommandFailed(
                        ExitCode.FAILED,
                        "The console ended; " + context.home().resolve("logs/console.log") + " says more.");
            }
            return ExitCode.DONE;
        }
    }

    private static String signIn(String address, List<StaffChange.DoneWithPassword> first) {
        Map<String, String> passwords = first.stream()
                .collect(Collectors.toMap(
                        login -> login.member().name(), StaffChange.DoneWithPassword::oneTimePassword));
        String logins = LOGINS.keySet().stream()
                .map(name -> "  %-15s%s%n".formatted(name, passwords.getOrDefault(name, "the password you chose")))
                .collect(Collectors.joining());
        return """

                The console:     %s
                  User           One-time password, to be changed at the first sign-in
                %sWhat takes two people is proposed by one of them and approved by another.
                Ctrl-C ends the demo; ./daybook demo opens the same bank again.""".formatted(address, logins);
    }

    /** An earlier demo's home is taken up, so that its own hints may name it as DAYBOOK_HOME. */
    static Path home(Path outer) {
        return outer.endsWith(NAME) && Files.isDirectory(outer.resolve(DemoBankMaking.BANK_FILES))
                ? outer
                : outer.resolve(NAME);
    }
}

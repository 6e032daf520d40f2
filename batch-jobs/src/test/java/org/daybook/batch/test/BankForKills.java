package org.daybook.batch.test;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder large enough to be killed in: the beginning of a real bank's, where it lies beside the repository
 * ({@code -Ddaybook.shared-data=…} elsewhere), else a generated one of the same size.
 */
public final class BankForKills {

    /** Meets every control balance of either. */
    public static final String TOLERANCE = "0.10";

    private static final int ACCOUNTS = 300;
    private static final int ENTRIES = 4_500;
    private static final int DEBIT_ACCOUNT = 3;
    private static final int CREDIT_ACCOUNT = 4;

    private BankForKills() {}

    /** With so many entries that an import of them takes a moment. */
    public static void writeTo(Path folder) {
        writeTo(folder, ACCOUNTS, ENTRIES);
    }

    /** With all that was booked on so many accounts. */
    public static void writeWholeTo(Path folder, int accounts) {
        writeTo(folder, accounts, Integer.MAX_VALUE);
    }

    private static void writeTo(Path folder, int accounts, int entries) {
        Path shared = Optional.ofNullable(System.getProperty("daybook.shared-data"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        Path berka = shared.resolve("berka");
        PrintStream out = System.out;
        if (Files.isDirectory(berka)) {
            cut(berka, folder, accounts, entries);
            out.println("Kills: in the first " + accounts + " accounts of berka");
        } else {
            GeneratedBank.of(accounts, ENTRIES, 1).writeTo(folder);
            out.println(
                    "Kills: in a generated bank; left out: berka, which does not lie in " + shared.toAbsolutePath());
        }
    }

    /** The first accounts, all customers, and the first entries that touch no other account. */
    private static void cut(Path from, Path to, int number, int most) {
        List<String> accounts =
                lines(from, "accounts.csv").stream().limit(number + 1L).toList();
        Set<String> kept =
                accounts.stream().skip(1).map(line -> line.split(",", -1)[0]).collect(Collectors.toSet());
        Predicate<String> keptOrNone = account -> account.isEmpty() || kept.contains(account);
        List<String> entries = lines(from, "entries.csv");
        List<String> cut = new ArrayList<>(entries.subList(0, 1));
        entries.stream()
                .skip(1)
                .filter(line -> Stream.of(DEBIT_ACCOUNT, CREDIT_ACCOUNT)
                        .map(column -> line.split(",", -1)[column])
                        .allMatch(keptOrNone))
                .limit(most)
                .forEach(cut::add);
        write(to, "customers.csv", lines(from, "customers.csv"));
        write(to, "accounts.csv", accounts);
        write(to, "entries.csv", cut);
    }

    private static List<String> lines(Path folder, String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path folder, String file, List<String> lines) {
        try {
            Files.write(folder.resolve(file), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

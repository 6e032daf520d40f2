package org.daybook.batch.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bank's folder as it would have come day by day: the beginning at once, then what each further day brought. */
public final class BankByDays {

    private static final int ACCOUNTS = Integer.getInteger("daybook.night-accounts", 300);

    private static final int ACCOUNT = 0;
    private static final int OPENED_ON = 4;
    private static final int CYCLE = 5;
    private static final int BOOKING_DATE = 1;
    private static final int DEBIT_ACCOUNT = 3;
    private static final int CREDIT_ACCOUNT = 4;

    private final Path whole;
    private final Path folder;

    private BankByDays(Path whole, Path folder) {
        this.whole = whole;
        this.folder = folder;
    }

    /**
     * The bank of {@link BankForKills}, cut up below a folder: 300 of its accounts, or as many as
     * {@code -Ddaybook.night-accounts=1229} says.
     */
    public static BankByDays in(Path folder) {
        Path whole = folder.resolve("whole");
        try {
            Files.createDirectories(whole);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        BankForKills.writeWholeTo(whole, ACCOUNTS);
        return new BankByDays(whole, folder);
    }

    /** A folder with what was booked from one day to another, both included; all customers and accounts stand in each. */
    public Path booked(LocalDate from, LocalDate to) {
        Path part = folder.resolve(from + "_" + to);
        try {
            Files.createDirectories(part);
            for (String file : List.of("customers.csv", "accounts.csv")) {
                Files.write(part.resolve(file), lines(file));
            }
            List<String> lines = lines("entries.csv");
            List<String> kept = new ArrayList<>(lines.subList(0, 1));
            lines.stream()
                    .skip(1)
                    .filter(line -> {
                        LocalDate day = LocalDate.parse(line.split(",", -1)[BOOKING_DATE]);
                        return !day.isBefore(from) && !day.isAfter(to);
                    })
                    .forEach(kept::add);
            Files.write(part.resolve("entries.csv"), kept);
            return part;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /**
     * The statements that the files themselves say are due in the nights from one day to another, both included, as account
     * and last day, in their order: on the last calendar day of a month, on Sundays, or on each day that booked an entry.
     */
    public List<String> due(LocalDate from, LocalDate to) {
        Map<String, Set<LocalDate>> booked = new HashMap<>();
        for (String[] entry : rows("entries.csv")) {
            for (String account : List.of(entry[DEBIT_ACCOUNT], entry[CREDIT_ACCOUNT])) {
                booked.computeIfAbsent(account, unused -> new HashSet<>()).add(LocalDate.parse(entry[BOOKING_DATE]));
            }
        }
        return rows("accounts.csv").stream()
                .flatMap(account -> from.datesUntil(to.plusDays(1))
                        .filter(day -> !day.isBefore(LocalDate.parse(account[OPENED_ON])))
                        .filter(day -> isDue(account[CYCLE], day, booked.getOrDefault(account[ACCOUNT], Set.of())))
                        .map(day -> account[ACCOUNT] + " " + day))
                .sorted()
                .toList();
    }

    private static boolean isDue(String cycle, LocalDate day, Set<LocalDate> booked) {
        return switch (cycle) {
            case "MONTHLY" -> day.plusDays(1).getDayOfMonth() == 1;
            case "WEEKLY" -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case "AFTER_ENTRY" -> booked.contains(day);
            default -> throw new IllegalStateException("The bank's files name a cycle that is none: " + cycle);
        };
    }

    private List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(whole.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

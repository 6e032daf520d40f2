package org.daybook.batch.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A bank's folder as it would have come day by day: the beginning at once, then what each further day brought. */
public final class BankByDays {

    private static final int BOOKING_DATE = 1;

    private final Path whole;
    private final Path folder;

    private BankByDays(Path whole, Path folder) {
        this.whole = whole;
        this.folder = folder;
    }

    /** The bank of {@link BankForKills}, cut up below a folder. */
    public static BankByDays in(Path folder) {
        Path whole = folder.resolve("whole");
        try {
            Files.createDirectories(whole);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        BankForKills.writeWholeTo(whole);
        return new BankByDays(whole, folder);
    }

    /** A folder with what was booked from one day to another, both included; all customers and accounts stand in each. */
    public Path booked(LocalDate from, LocalDate to) {
        Path part = folder.resolve(from + "_" + to);
        try {
            Files.createDirectories(part);
            for (String file : List.of("customers.csv", "accounts.csv")) {
                Files.write(part.resolve(file), Files.readAllLines(whole.resolve(file)));
            }
            List<String> lines = Files.readAllLines(whole.resolve("entries.csv"));
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
}

package org.daybook.core.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.daybook.core.intake.demo.DemoFolder;

/**
 * A made-up bank, for demonstrations and tests: people and firms in three languages who earn, pay rent, shop and save. Its
 * files depend on these four values alone, not on clock, locale or machine: the same values give the same bytes.
 *
 * @param seed of every throw of the dice
 * @param accounts how many customers' accounts, at least {@value #FEWEST_ACCOUNTS}
 * @param months how many calendar months are posted, the last day's being the last of them
 * @param lastDay nothing is booked after it
 * @param withCrimes whether some people do what detectors look for; their entries are listed in a fourth file
 */
public record DemoBank(long seed, int accounts, int months, LocalDate lastDay, boolean withCrimes) {

    public static final int FEWEST_ACCOUNTS = 30;

    /** Who commits crimes takes up accounts too. */
    public static final int FEWEST_ACCOUNTS_WITH_CRIMES = 60;

    /** Says which entries belong to which crime. */
    public static final String LABELS = "labels.csv";

    private static final int MOST_MONTHS = 600;

    public DemoBank {
        int fewest = withCrimes ? FEWEST_ACCOUNTS_WITH_CRIMES : FEWEST_ACCOUNTS;
        if (accounts < fewest) {
            throw new IllegalArgumentException("A demo bank " + (withCrimes ? "with crimes " : "") + "has at least "
                    + fewest + " accounts, not " + accounts);
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A demo bank posts 1 to " + MOST_MONTHS + " months, not " + months);
        }
    }

    /** A bank of honest people. */
    public DemoBank(long seed, int accounts, int months, LocalDate lastDay) {
        this(seed, accounts, months, lastDay, false);
    }

    /** Nothing is booked before the first day of this month. */
    public LocalDate firstDay() {
        return YearMonth.from(lastDay).minusMonths(months - 1L).atDay(1);
    }

    /**
     * Writes {@code customers.csv}, {@code accounts.csv} and {@code entries.csv}, and with crimes {@code labels.csv}, over
     * what was there.
     *
     * @param folder made if it does not exist
     * @throws IOException if the folder cannot be written; what is in it then is unfinished
     */
    public DemoBankFiles writeTo(Path folder) throws IOException {
        return DemoFolder.write(this, folder);
    }
}

package org.daybook.batch.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.daybook.core.intake.SampleFolder;

/**
 * A bank's folder of any size, with control balances on every row, one in twenty of them 0.10 off as of a bank that keeps
 * finer amounts than it publishes. The same numbers give the same folder.
 */
public final class GeneratedBank {

    /** Meets every control balance. */
    public static final String TOLERANCE = "0.10";

    private static final LocalDate FIRST_DAY = LocalDate.of(1994, 1, 3);
    private static final int DAYS = 60;
    private static final int LIMIT_MINOR = 1_000_000;
    private static final int MOST_MINOR = 40_000;
    private static final List<String> LANGUAGES = List.of("cs", "de", "en");

    private final RandomGenerator random;
    private final SampleFolder folder = SampleFolder.headersAlone();
    private final long[] balances;
    private final int entries;

    private GeneratedBank(int accounts, int entries, long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.balances = new long[accounts];
        this.entries = entries;
    }

    public static SampleFolder of(int accounts, int entries, long seed) {
        return new GeneratedBank(accounts, entries, seed).folder();
    }

    /** Its accounts are called so, the first being number 0. */
    public static String account(int number) {
        return String.format(Locale.ROOT, "A%05d", number);
    }

    private SampleFolder folder() {
        for (int i = 0; i < balances.length; i++) {
            folder.customer("C%05d,Customer %d,1950-01-01,c%d@customers.example,%s"
                    .formatted(i, i, i, LANGUAGES.get(i % LANGUAGES.size())));
            folder.account(account(i) + ",C%05d,CHECKING,CZK,1993-01-01,MONTHLY,10000.00".formatted(i));
        }
        for (int i = 0; i < entries; i++) {
            entry(i, FIRST_DAY.plusDays((long) i * DAYS / entries));
        }
        return folder;
    }

    private void entry(int number, LocalDate day) {
        int account = random.nextInt(balances.length);
        long amount = random.nextLong(100, MOST_MINOR);
        boolean debit = random.nextBoolean() && balances[account] - amount > -LIMIT_MINOR;
        int other = balances.length > 1 && random.nextInt(5) == 0 ? other(account) : account;
        if (debit && other != account) {
            folder.entry(line(number, day, account(account), account(other), amount, "TRANSFER")
                    + move(account, -amount) + "," + move(other, amount));
        } else if (debit) {
            folder.entry(
                    line(number, day, account(account), "", amount, "CARD_PAYMENT") + move(account, -amount) + ",");
        } else {
            folder.entry(line(number, day, "", account(account), amount, "CASH_DEPOSIT") + "," + move(account, amount));
        }
    }

    private int other(int account) {
        int other = random.nextInt(balances.length - 1);
        return other < account ? other : other + 1;
    }

    private static String line(int number, LocalDate day, String debit, String credit, long amount, String kind) {
        return "T%06d,%s,,%s,%s,%s,CZK,%s,Entry %d,,,"
                .formatted(number, day, debit, credit, plain(amount), kind, number);
    }

    /** The balance that the bank recorded after this. */
    private String move(int account, long signed) {
        balances[account] += signed;
        if (random.nextInt(20) == 0) {
            balances[account] += random.nextBoolean() ? 10 : -10;
        }
        return plain(balances[account]);
    }

    private static String plain(long minor) {
        return (minor < 0 ? "-" : "") + Math.abs(minor) / 100 + "." + "%02d".formatted(Math.abs(minor) % 100);
    }
}

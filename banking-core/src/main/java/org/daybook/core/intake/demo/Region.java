package org.daybook.core.intake.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.daybook.core.intake.Counterparty;
import org.daybook.core.money.Money;
import org.iban4j.IbanUtil;

/** Where people live and how they speak: names, towns, firms, prices and the words of one country, read from a resource. */
final class Region {

    static final Region CZECH = new Region("cs");
    static final Region GERMAN = new Region("de");
    static final Region IRISH = new Region("en");

    private static final int ACCOUNT_NUMBERS = 99_999_999;

    private final String language;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Currency currency;
    private final long minorPerHundredth;

    private Region(String language) {
        this.language = language;
        Properties texts = read("region_" + language + ".properties");
        texts.stringPropertyNames()
                .forEach(key -> lists.put(key, List.of(texts.getProperty(key).split("\\|"))));
        this.currency = Currency.getInstance(text("currency"));
        this.minorPerHundredth = Long.parseLong(text("minorPerHundredth"));
    }

    String language() {
        return language;
    }

    Currency currency() {
        return currency;
    }

    Set<String> keys() {
        return Set.copyOf(lists.keySet());
    }

    String text(String key) {
        return list(key).getFirst();
    }

    List<String> list(String key) {
        return Objects.requireNonNull(lists.get(key), () -> "The region " + language + " has no " + key);
    }

    String oneOf(String key, Chance chance) {
        return chance.oneOf(list(key));
    }

    /** What is written on a payment. */
    String phrase(String key, Object... parts) {
        return String.format(Locale.ROOT, text("phrase." + key), parts);
    }

    String phrase(Chance chance, String key, Object... parts) {
        return String.format(Locale.ROOT, oneOf("phrase." + key, chance), parts);
    }

    /**
     * What things cost at a till.
     *
     * @param hundredths of a unit of income: what a euro buys where it is spent
     */
    Money price(long hundredths) {
        return rounded(hundredths, "priceStep");
    }

    /** What is agreed upon in writing: rents, wages, instalments. */
    Money bill(long hundredths) {
        return rounded(hundredths, "billStep");
    }

    /** What can be paid in banknotes. */
    Money notes(long hundredths) {
        return rounded(hundredths, "noteStep");
    }

    /** A firm or person that banks elsewhere, always with the same bank and account. */
    Counterparty elsewhere(String name) {
        int number = Math.floorMod(name.hashCode(), ACCOUNT_NUMBERS);
        String bank = list("banks").get(number % list("banks").size());
        String local = String.format(Locale.ROOT, text("accountNumber"), bank.substring(0, 4), number);
        String account = local.startsWith(text("country"))
                ? text("country") + IbanUtil.calculateCheckDigit(local) + local.substring(4)
                : local;
        return new Counterparty(bank, account, name, text("country"));
    }

    private Money rounded(long hundredths, String step) {
        long minor = hundredths * minorPerHundredth;
        long by = Long.parseLong(text(step));
        return Money.ofMinor(Math.max(by, (minor + by / 2) / by * by), currency);
    }

    private static Properties read(String name) {
        try (InputStream in = Region.class.getResourceAsStream(name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(
                    Objects.requireNonNull(in, () -> name + " is not on the class path"), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.daybook.console.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.core.language.Language;
import org.daybook.core.language.Wording;
import org.daybook.core.money.Money;

/** How the console writes figures, dates and codes: the house's English, as on its statements. */
public final class Words {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("(?<![\\w-])(?:[A-Z]{4,}|[A-Z]+(?=_))(?:_[A-Z]+)*(?![\\w-])");

    private Words() {}

    /** {@code 1,234.50}, for columns that name their currency elsewhere. */
    public static String figure(Money money) {
        return ENGLISH.figures().amount(money);
    }

    /** {@code 1,234.50 CZK}. */
    public static String amount(Money money) {
        return figure(money) + " " + money.currency().getCurrencyCode();
    }

    /** {@code 12,345}. */
    public static String count(long number) {
        return ENGLISH.figures().whole(number);
    }

    /** {@code 28/02/1994}. */
    public static String date(LocalDate date) {
        return ENGLISH.dates().inDigits(date);
    }

    /** {@code 28 February 1994}. */
    public static String longDate(LocalDate date) {
        return ENGLISH.dates().inWords(date);
    }

    /** In the bank's zone, to the second. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** An account number in groups of four. */
    public static String number(String number) {
        return number.replaceAll("(.{" + GROUP + "})(?!$)", "$1\u00a0");
    }

    /** What an entry's kind is called. */
    public static String kind(String kind) {
        return ENGLISH.kind(kind);
    }

    /** What a channel is called. */
    public static String channel(String channel) {
        return channel.equals("ATM") ? channel : ofCode(channel);
    }

    /** What a product is called. */
    public static String product(String product) {
        return ENGLISH.product(product);
    }

    /** A text in which codes stand, {@code ACCOUNT_RESTRICTED} say, with words in their place; currencies stay as they are. */
    public static String codesIn(String text) {
        return CODE.matcher(text)
                .replaceAll(code -> code.group().replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    /** {@code FOO_BAR} as {@code Foo bar}. */
    public static String of(Enum<?> code) {
        return ofCode(code.name());
    }

    /** {@code FOO_BAR} as {@code Foo bar}. */
    public static String ofCode(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package org.daybook.console.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.TermsText;
import org.daybook.console.shared.Words;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.OrderKind;

/** Proposed terms of a product in words: all that would hold, and what it lets through more than before. */
final class ProposedTermsText {

    private static final Set<String> OF_TERMS = Set.of(
            "product",
            "currency",
            "valid_from",
            "overdraft_minor",
            "overdraft_before",
            "credit_rate",
            "debit_rate",
            "day_count",
            "monthly_fee_minor",
            "terms_before");

    private static final Pattern LIMIT_NAME = Pattern.compile("limit_\\d+");
    private static final Pattern DROPPED_NAME = Pattern.compile("dropped_\\d+");

    /** Kind, channel, minor units and number of orders. */
    private static final String A_LIMIT = "([A-Z]+) (\\S+) (\\d{1,18}) (\\d{1,9})";

    private static final Pattern DROPPED = Pattern.compile(A_LIMIT);
    private static final Pattern LIMIT = Pattern.compile(A_LIMIT + " (?:none|(\\d{1,18}) (\\d{1,9}))");
    private static final Pattern BEFORE = Pattern.compile("none|\\d{1,18}");

    private final Map<String, String> content;
    private final Currency currency;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private ProposedTermsText(Map<String, String> content) {
        this.content = content;
        this.currency = Currency.getInstance(value("currency"));
    }

    /** Name and value, in the order in which they are read; empty if there is something among them that is not known here. */
    static Optional<Map<String, String>> facts(Map<String, String> content) {
        return content.keySet().containsAll(OF_TERMS)
                        && content.entrySet().stream().allMatch(ProposedTermsText::isKnown)
                ? Optional.of(new ProposedTermsText(content).read())
                : Optional.empty();
    }

    private static boolean isKnown(Map.Entry<String, String> detail) {
        String name = detail.getKey();
        String value = detail.getValue();
        if (LIMIT_NAME.matcher(name).matches()) {
            return LIMIT.matcher(value).matches();
        }
        if (DROPPED_NAME.matcher(name).matches()) {
            return DROPPED.matcher(value).matches();
        }
        return OF_TERMS.contains(name)
                && (!name.equals("overdraft_before") || BEFORE.matcher(value).matches());
    }

    private Map<String, String> read() {
        facts.put("Product", Words.product(value("product")));
        facts.put("Currency", currency.getCurrencyCode());
        facts.put("From", Words.date(LocalDate.parse(value("valid_from"))));
        facts.put("Credit interest", percent("credit_rate"));
        facts.put("Overdraft interest", percent("debit_rate"));
        facts.put("Days are counted as", TermsText.words(DayCount.valueOf(value("day_count"))));
        facts.put("Monthly fee", amount(value("monthly_fee_minor")));
        String before = value("overdraft_before");
        facts.put(
                "Overdraft limit of a new account",
                amount(value("overdraft_minor")) + ", so far " + (before.equals("none") ? "none" : amount(before)));
        boolean limited = content.keySet().stream()
                .anyMatch(name -> LIMIT_NAME.matcher(name).matches());
        if (!limited) {
            facts.put("Daily limits", "None");
        }
        content.forEach((name, value) -> {
            if (LIMIT_NAME.matcher(name).matches()) {
                limit(matched(LIMIT, value));
            }
        });
        content.forEach((name, value) -> {
            if (DROPPED_NAME.matcher(name).matches()) {
                dropped(matched(DROPPED, value));
            }
        });
        return facts;
    }

    private void limit(Matcher figures) {
        String most = figures.group(5);
        String before = most == null ? "no limit" : aDay(most, figures.group(6));
        facts.put(name(figures), aDay(figures.group(3), figures.group(4)) + ", so far " + before);
    }

    private void dropped(Matcher figures) {
        facts.put(name(figures), "No limit any more, so far " + aDay(figures.group(3), figures.group(4)));
    }

    private String name(Matcher figures) {
        DailyLimit limit = new DailyLimit(
                OrderKind.valueOf(figures.group(1)),
                figures.group(2),
                money(figures.group(3)),
                Integer.parseInt(figures.group(4)));
        return "Daily limit: " + LimitText.of(limit);
    }

    private String aDay(String minor, String count) {
        return amount(minor) + " in " + Words.count(Long.parseLong(count));
    }

    private static Matcher matched(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Looked at before: " + value);
        }
        return matcher;
    }

    private String percent(String name) {
        return TermsText.percent(new BigDecimal(value(name))) + " % a year";
    }

    private String amount(String minor) {
        return Words.amount(money(minor));
    }

    private Money money(String minor) {
        return Money.ofMinor(Long.parseLong(minor), currency);
    }

    private String value(String name) {
        return Objects.requireNonNull(content.get(name));
    }
}

package org.daybook.console.approval;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.Words;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.money.Money;
import org.daybook.core.product.OrderKind;

/** What a proposal asks for, in words. Whatever is not known here stands as it was written. */
final class ProposalText {

    private static final Set<String> OF_A_LIMIT =
            Set.of("kind", "channel", "most_minor", "currency", "most_count", "before");

    /** Minor units and a number of orders, as a limit that stands is kept in a proposal. */
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,18}) (\\d{1,9})");

    private ProposalText() {}

    /** Name and value, in the order in which they are read. */
    static Map<String, String> facts(ProposalKind kind, Map<String, String> content) {
        if (kind == ProposalKind.RAISE_TERMS) {
            return ProposedTermsText.facts(content).orElseGet(() -> asWritten(content));
        }
        return kind == ProposalKind.RAISE_LIMIT && content.keySet().equals(OF_A_LIMIT)
                ? limit(content)
                : asWritten(content);
    }

    private static Map<String, String> limit(Map<String, String> content) {
        Currency currency = Currency.getInstance(value(content, "currency"));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Orders", LimitText.kind(OrderKind.valueOf(value(content, "kind"))));
        facts.put("Channel", LimitText.channel(value(content, "channel")));
        facts.put("Most a day", amount(value(content, "most_minor"), currency));
        facts.put("Orders a day", Words.count(Long.parseLong(value(content, "most_count"))));
        Matcher before = LIMIT.matcher(value(content, "before"));
        facts.put(
                "So far",
                before.matches()
                        ? amount(before.group(1), currency) + ", " + Words.count(Long.parseLong(before.group(2)))
                                + " orders"
                        : "no limit");
        return facts;
    }

    private static String value(Map<String, String> content, String name) {
        return Objects.requireNonNull(content.get(name));
    }

    private static String amount(String minor, Currency currency) {
        return Words.amount(Money.ofMinor(Long.parseLong(minor), currency));
    }

    private static Map<String, String> asWritten(Map<String, String> content) {
        Map<String, String> facts = new LinkedHashMap<>();
        content.forEach((name, value) -> facts.put(Words.ofCode(name), Words.codesIn(value)));
        return facts;
    }
}

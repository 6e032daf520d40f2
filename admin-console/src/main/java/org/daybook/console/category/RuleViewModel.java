package org.daybook.console.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.console.shared.Words;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Side;

/** How rules read, and what can be typed as one. */
final class RuleViewModel {

    /** Before those a bank begins with. */
    static final int FIRST_PLACE = 100;

    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private RuleViewModel() {}

    /** Where a rule stands in the order of asking; empty if that is no number. */
    static Optional<Integer> place(String typed) {
        String digits = typed.strip();
        return PLACE.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** A code as it is kept: {@code Eating out} is {@code EATING_OUT}. */
    static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    static String words(Side side) {
        return switch (side) {
            case DEBIT -> "Money out";
            case CREDIT -> "Money in";
        };
    }

    static String kind(CategoryRule rule) {
        return rule.kind().map(Words::kind).orElse("Any");
    }

    static String side(CategoryRule rule) {
        return rule.side().map(RuleViewModel::words).orElse("Either");
    }

    /** What is left empty does not narrow; blanks around words are not looked for. */
    static CategoryRule rule(
            String kind,
            Optional<Side> side,
            String counterparty,
            String narrative,
            String category,
            boolean overFile) {
        return new CategoryRule(
                typed(code(kind)), side, typed(counterparty), typed(narrative), code(category), overFile);
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    /** The rules in which a text stands, in whatever field; all of them without one. */
    static List<RuleOnFile> found(List<RuleOnFile> rules, Optional<String> text) {
        return rules.stream()
                .filter(rule -> text.map(words -> words.toLowerCase(Locale.ROOT))
                        .filter(words -> !String.join(
                                        "\n",
                                        kind(rule.rule()),
                                        rule.rule().kind().orElse(""),
                                        rule.rule().counterparty().orElse(""),
                                        rule.rule().narrative().orElse(""),
                                        rule.rule().category(),
                                        Words.ofCode(rule.rule().category()))
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                        .isEmpty())
                .toList();
    }
}

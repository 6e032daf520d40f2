package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter and the rules of categories in SQL, over posting {@code p} and journal entry {@code e}, and the values they name. */
final class PostingConditions {

    private static final String COUNTERPARTY =
            "CONCAT_WS(' ', e.counterparty_bank, e.counterparty_account, e.counterparty_name)";

    private final Map<String, Object> params = new HashMap<>();

    Map<String, Object> params() {
        return params;
    }

    /** Each condition begins with AND. */
    String of(PostingFilter filter, Categorisation categorisation) {
        List<String> all = new ArrayList<>();
        filter.kind().ifPresent(kind -> all.add(kindIs(kind, "kind")));
        filter.movement().ifPresent(movement -> all.add(movementIs(movement)));
        filter.category().ifPresent(category -> {
            params.put("category", category);
            all.add(category(categorisation) + " = CONVERT(:category USING utf8mb4) COLLATE utf8mb4_bin");
        });
        filter.leastMinor().ifPresent(least -> {
            params.put("least", least);
            all.add("p.amount_minor >= :least");
        });
        filter.mostMinor().ifPresent(most -> {
            params.put("most", most);
            all.add("p.amount_minor <= :most");
        });
        filter.text().filter(text -> !text.isBlank()).ifPresent(text -> all.add(contains("""
                        CONCAT_WS(' ', e.narrative, COALESCE(e.external_reference, e.event_id), e.counterparty_bank,
                                  e.counterparty_account, e.counterparty_name)""", text, "text")));
        StringBuilder conditions = new StringBuilder();
        all.forEach(condition -> conditions.append(" AND ").append(condition));
        return conditions.toString();
    }

    /** The category of a posting, as an expression. */
    String category(Categorisation categorisation) {
        StringBuilder cases = new StringBuilder();
        int number = 0;
        for (CategoryRule rule : categorisation.rules()) {
            String name = "rule" + number++;
            params.put(name, rule.category());
            cases.append(" WHEN ").append(fits(rule, name)).append(" THEN :").append(name);
        }
        String otherwise = "COALESCE(e.category, '" + Categorisation.OTHER + "')";
        // Their collations differ with where a value comes from: a column, or a session's own words.
        return cases.isEmpty()
                ? otherwise
                : "CONVERT(CASE" + cases + " ELSE " + otherwise + " END USING utf8mb4) COLLATE utf8mb4_bin";
    }

    private String fits(CategoryRule rule, String name) {
        List<String> all = new ArrayList<>();
        if (!rule.overFile()) {
            all.add("e.category IS NULL");
        }
        rule.kind().ifPresent(kind -> all.add(kindIs(kind, name + "kind")));
        rule.side().ifPresent(side -> all.add("p.side = '" + side + "'"));
        rule.counterparty().ifPresent(party -> all.add(contains(COUNTERPARTY, party, name + "party")));
        rule.narrative().ifPresent(words -> all.add(contains("e.narrative", words, name + "words")));
        return all.isEmpty() ? "TRUE" : String.join(" AND ", all);
    }

    private String kindIs(String kind, String name) {
        params.put(name, kind);
        return "e.kind = CONVERT(:" + name + " USING ascii)";
    }

    /** Turns the function round: the kinds and sides that make this movement. */
    private static String movementIs(Movement movement) {
        List<String> ways = new ArrayList<>();
        for (Side side : Side.values()) {
            List<String> kinds = Movement.KNOWN_KINDS.stream()
                    .filter(kind -> Movement.of(kind, side) == movement)
                    .sorted()
                    .toList();
            if (!kinds.isEmpty()) {
                ways.add("p.side = '" + side + "' AND e.kind IN (" + quoted(kinds) + ")");
            }
            if (movement == Movement.of("", side)) {
                List<String> known = Movement.KNOWN_KINDS.stream().sorted().toList();
                ways.add("p.side = '" + side + "' AND e.kind NOT IN (" + quoted(known) + ")");
            }
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    private static String quoted(List<String> kinds) {
        return "'" + String.join("', '", kinds) + "'";
    }

    private String contains(String expression, String text, String name) {
        params.put(name, "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
        return expression + " COLLATE utf8mb4_unicode_ci LIKE :" + name + " ESCAPE '!'";
    }
}

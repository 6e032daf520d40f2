package org.daybook.console.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.console.shared.Words;
import org.daybook.core.analytics.CategoryFlow;
import org.daybook.core.analytics.MonthlyFlow;
import org.daybook.core.analytics.Turnover;
import org.daybook.core.money.Money;

/**
 * What went into and out of customers' accounts under one name: a month, a kind of entry, a category.
 *
 * @param name for people
 */
record Flow(String name, Turnover in, Turnover out) {

    Money net() {
        return in.amount().minus(out.amount());
    }

    private Flow plus(Flow other) {
        return new Flow(name, sum(in, other.in), sum(out, other.out));
    }

    private static Turnover sum(Turnover one, Turnover other) {
        return new Turnover(one.count() + other.count(), one.amount().plus(other.amount()));
    }

    /** By month, the oldest first. */
    static List<Flow> byMonth(List<MonthlyFlow> flows, Currency currency) {
        return together(flows, currency, flow -> flow.month().toString());
    }

    /** By kind of entry, the largest first. */
    static List<Flow> byKind(List<MonthlyFlow> flows, Currency currency) {
        return largestFirst(together(flows, currency, flow -> Words.kind(flow.kind())));
    }

    /** By category, the largest first. */
    static List<Flow> byCategory(List<CategoryFlow> flows, Currency currency) {
        return largestFirst(flows.stream()
                .filter(flow -> flow.in().amount().currency().equals(currency))
                .map(flow -> new Flow(Words.ofCode(flow.category()), flow.in(), flow.out()))
                .toList());
    }

    private static List<Flow> together(List<MonthlyFlow> flows, Currency currency, Function<MonthlyFlow, String> name) {
        Map<String, Flow> together = new LinkedHashMap<>();
        for (MonthlyFlow flow : flows) {
            if (flow.in().amount().currency().equals(currency)) {
                together.merge(name.apply(flow), new Flow(name.apply(flow), flow.in(), flow.out()), Flow::plus);
            }
        }
        return new ArrayList<>(together.values());
    }

    private static List<Flow> largestFirst(List<Flow> flows) {
        return flows.stream()
                .sorted(Comparator.<Flow, Money>comparing(
                                flow -> flow.in().amount().plus(flow.out().amount()))
                        .reversed())
                .toList();
    }
}

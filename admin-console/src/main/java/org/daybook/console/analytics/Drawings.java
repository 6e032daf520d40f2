package org.daybook.console.analytics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.daybook.console.shared.Chart;
import org.daybook.console.shared.Words;
import org.daybook.core.money.Money;

/** The bank's figures as drawings, each with what it says in words. */
final class Drawings {

    private Drawings() {}

    static Chart.Drawing balances(List<BankDay> days, Currency currency) {
        return new Chart.Drawing(
                Chart.Kind.LINE,
                days.stream().map(day -> Words.date(day.date())).toList(),
                "End of day",
                "Balances",
                currency.getCurrencyCode(),
                currency.getDefaultFractionDigits(),
                List.of(
                        series("Net balance", Chart.Tone.NET, days, BankDay::net),
                        series("Overdrawn", Chart.Tone.OUT, days, BankDay::overdrawn)));
    }

    static String balancesInWords(List<BankDay> days) {
        if (days.isEmpty()) {
            return "No balances in these days.";
        }
        BankDay first = days.getFirst();
        BankDay last = days.getLast();
        return "Line chart of customers' balances by day. Net of overdrafts they had " + Words.amount(first.net())
                + " on "
                + Words.longDate(first.date()) + " and " + Words.amount(last.net()) + " on "
                + Words.longDate(last.date()) + "; of that " + Words.amount(last.overdrawn())
                + " is overdrawn. The table below has each day.";
    }

    static Chart.Drawing flows(Chart.Kind kind, String across, List<Flow> flows, Currency currency) {
        return new Chart.Drawing(
                kind,
                flows.stream().map(Flow::name).toList(),
                across,
                "Amount",
                currency.getCurrencyCode(),
                currency.getDefaultFractionDigits(),
                List.of(
                        series("In", Chart.Tone.IN, flows, flow -> flow.in().amount()),
                        series("Out", Chart.Tone.OUT, flows, flow -> flow.out().amount())));
    }

    static String flowsInWords(String by, List<Flow> flows, Currency currency) {
        if (flows.isEmpty()) {
            return "Nothing was booked in these days.";
        }
        Money in = flows.stream().map(flow -> flow.in().amount()).reduce(Money.zero(currency), Money::plus);
        Money out = flows.stream().map(flow -> flow.out().amount()).reduce(Money.zero(currency), Money::plus);
        return "Bar chart of what went into and out of customers' accounts by " + by + ": " + Words.amount(in)
                + " came in and " + Words.amount(out) + " went out. The table below has each " + by + ".";
    }

    private static <T> Chart.Series series(String name, Chart.Tone tone, List<T> rows, Function<T, Money> amount) {
        List<BigDecimal> values =
                rows.stream().map(row -> amount.apply(row).amount()).toList();
        return new Chart.Series(name, tone, values);
    }
}

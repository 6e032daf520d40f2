package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.daybook.core.money.Money;

/**
 * What was found in a period. For analysts alone.
 *
 * @param items by typology, the most striking first
 */
public record FraudReport(LocalDate from, LocalDate to, List<Item> items) {

    public FraudReport {
        items = List.copyOf(items);
    }

    /**
     * An alert with its evidence.
     *
     * @param lines in the order of booking
     */
    public record Item(Alert alert, List<AlertLine> lines) {

        public Item {
            lines = List.copyOf(lines);
        }

        public MoneyPath path() {
            return MoneyPath.of(lines);
        }
    }

    /**
     * All alerts of a typology together.
     *
     * @param accounts how many different accounts they concern
     * @param amounts what was moved, one sum for each currency
     */
    public record Summary(Typology typology, int alerts, int accounts, int entries, List<Money> amounts) {

        public Summary {
            amounts = List.copyOf(amounts);
        }
    }

    /** One line for each typology, whether anything was found or not. */
    public List<Summary> summaries() {
        return List.of(Typology.values()).stream().map(this::summary).toList();
    }

    public List<Item> of(Typology typology) {
        return items.stream()
                .filter(item -> item.alert().typology() == typology)
                .toList();
    }

    private Summary summary(Typology typology) {
        List<Item> found = of(typology);
        TreeMap<String, Money> amounts = new TreeMap<>();
        found.forEach(item -> amounts.merge(
                item.alert().amount().currency().getCurrencyCode(), item.alert().amount(), Money::plus));
        return new Summary(
                typology,
                found.size(),
                (int) found.stream()
                        .flatMap(item -> item.alert().accounts().stream())
                        .distinct()
                        .count(),
                found.stream().mapToInt(item -> item.lines().size()).sum(),
                List.copyOf(amounts.values()));
    }
}

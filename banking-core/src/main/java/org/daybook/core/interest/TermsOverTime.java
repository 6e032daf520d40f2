package org.daybook.core.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.core.product.ProductTerms;

/** The terms of an account by day: those of its product, from the day since which they hold for the account. */
final class TermsOverTime {

    private final NavigableMap<LocalDate, ProductTerms> byFirstDay = new TreeMap<>();
    private final LocalDate since;

    TermsOverTime(List<ProductTerms> history, LocalDate since) {
        history.forEach(terms -> byFirstDay.put(terms.validFrom(), terms));
        this.since = since;
    }

    LocalDate since() {
        return since;
    }

    Optional<ProductTerms> on(LocalDate day) {
        return day.isBefore(since)
                ? Optional.empty()
                : Optional.ofNullable(byFirstDay.floorEntry(day)).map(Map.Entry::getValue);
    }
}

package org.daybook.console.product;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.Words;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.ProductTerms;

/** How terms read, and what can be typed as such. */
final class TermsViewModel {

    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
    private static final int HUNDRED = 100;

    private TermsViewModel() {}

    /** {@code Savings account in EUR}. */
    static String offer(ProductTerms terms) {
        return Words.product(terms.product()) + " in " + terms.currency().getCurrencyCode();
    }

    /** {@code 1.25} as {@code 0.0125}; empty if it is none, above 100 or finer than rates are kept. */
    static Optional<BigDecimal> rate(String percent) {
        String figures = percent.strip();
        return PERCENT.matcher(figures).matches()
                ? Optional.of(new BigDecimal(figures.replace(',', '.')))
                        .filter(typed -> typed.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0)
                        .map(typed -> typed.movePointLeft(2))
                : Optional.empty();
    }

    static boolean isProduct(String typed) {
        return PRODUCT.matcher(typed).matches();
    }

    /** Of a code that it knows; empty if there is none. */
    static Optional<Currency> currency(String typed) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(typed))
                .findFirst();
    }

    static String words(List<DailyLimit> limits) {
        return limits.isEmpty()
                ? "None"
                : limits.stream()
                        .map(limit ->
                                LimitText.of(limit) + ": " + Words.figure(limit.most()) + " in " + limit.mostCount())
                        .collect(Collectors.joining("; "));
    }

    /** Whether two of these are for the same kind and channel. */
    static boolean repeats(List<DailyLimit> limits) {
        return limits.stream().map(DailyLimit::bucket).distinct().count() < limits.size();
    }
}

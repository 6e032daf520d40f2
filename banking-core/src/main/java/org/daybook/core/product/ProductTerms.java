package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.core.money.Money;

/**
 * A product's terms in a currency, from a day on.
 *
 * @param product e.g. {@code CHECKING}
 * @param validFrom the first day on which they hold; they hold until the next terms do
 * @param overdraftLimit of an account when it is opened; its currency is that of all amounts
 * @param monthlyFee zero for none
 * @param dailyLimits at most one for each kind and channel; what is not limited here is not limited
 */
public record ProductTerms(
        String product,
        LocalDate validFrom,
        Money overdraftLimit,
        InterestTerms interest,
        Money monthlyFee,
        List<DailyLimit> dailyLimits) {

    /** An account for every day. */
    public static final String CHECKING = "CHECKING";

    /** An account to put money aside. */
    public static final String SAVINGS = "SAVINGS";

    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public ProductTerms {
        dailyLimits = List.copyOf(dailyLimits);
        if (!PRODUCT.matcher(product).matches()) {
            throw new IllegalArgumentException("Not a product: " + product);
        }
        if (overdraftLimit.isNegative() || monthlyFee.isNegative()) {
            throw new IllegalArgumentException("Neither limit nor fee of a product is negative");
        }
        Currency currency = overdraftLimit.currency();
        Set<String> buckets = new HashSet<>();
        if (!monthlyFee.currency().equals(currency)
                || dailyLimits.stream()
                        .anyMatch(limit -> !limit.most().currency().equals(currency))) {
            throw new IllegalArgumentException("The terms of a product are in one currency");
        }
        if (!dailyLimits.stream().allMatch(limit -> buckets.add(limit.bucket()))) {
            throw new IllegalArgumentException("A product has one daily limit for a kind and channel");
        }
    }

    public Currency currency() {
        return overdraftLimit.currency();
    }

    /**
     * Whether these let through what the ones before do not: a larger overdraft, or more orders or larger ones. Without any before,
     * an overdraft alone does.
     */
    boolean raises(Optional<ProductTerms> before) {
        Money overdraftBefore = before.map(ProductTerms::overdraftLimit).orElse(Money.zero(currency()));
        return overdraftLimit.compareTo(overdraftBefore) > 0
                || before.stream().flatMap(old -> old.dailyLimits.stream()).anyMatch(old -> !keeps(old));
    }

    /** Whether there is a limit for the same orders that lets no more through. */
    private boolean keeps(DailyLimit old) {
        return dailyLimits.stream()
                .anyMatch(limit -> limit.bucket().equals(old.bucket())
                        && limit.most().compareTo(old.most()) <= 0
                        && limit.mostCount() <= old.mostCount());
    }

    ProductTerms withDailyLimits(List<DailyLimit> limits) {
        return new ProductTerms(product, validFrom, overdraftLimit, interest, monthlyFee, limits);
    }
}

package org.daybook.core.fraud;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.core.money.Money;

/**
 * What the detectors go by.
 *
 * @param historyDays how many days before the first day of a scan are read, to know what is usual
 * @param cashThresholds the amount of cash, in each currency, at which a bank has to ask or report. Large and small follow
 *     from it, so amounts in a currency without one are not judged
 */
public record FraudSettings(
        int historyDays,
        Map<Currency, Money> cashThresholds,
        StructuringSettings structuring,
        PassThroughSettings passThrough,
        RingSettings ring) {

    /**
     * Euro: Regulation (EU) 2024/1624, article 80. US dollar: 31 CFR 1010.311. Czech koruna: act 254/2004, section 4. Swiss
     * franc: AMLO-FINMA, article 51. Canadian and Australian dollar: the large cash transactions of FINTRAC and AUSTRAC.
     */
    private static final Map<String, Long> USUAL_THRESHOLDS =
            Map.of("EUR", 10_000L, "USD", 10_000L, "CZK", 270_000L, "CHF", 15_000L, "CAD", 10_000L, "AUD", 10_000L);

    private static final int USUAL_HISTORY_DAYS = 400;

    public FraudSettings {
        Setting.within("historyDays", historyDays, 0, 3_650);
        cashThresholds = Map.copyOf(cashThresholds);
        cashThresholds.forEach((currency, threshold) -> {
            if (!threshold.currency().equals(currency) || !threshold.isPositive()) {
                throw new IllegalArgumentException(
                        "The cash threshold of " + currency + " must be a positive amount of it, not " + threshold);
            }
        });
    }

    /** What holds where {@code bank.yaml} says nothing else. */
    public static FraudSettings usual() {
        return new FraudSettings(
                USUAL_HISTORY_DAYS,
                USUAL_THRESHOLDS.entrySet().stream()
                        .map(threshold -> units(Currency.getInstance(threshold.getKey()), threshold.getValue()))
                        .collect(Collectors.toMap(Money::currency, threshold -> threshold)),
                StructuringSettings.USUAL,
                PassThroughSettings.USUAL,
                RingSettings.USUAL);
    }

    private static Money units(Currency currency, long units) {
        return Money.of(BigDecimal.valueOf(units), currency);
    }

    /** So many percent of the cash threshold in minor units; out of reach in a currency without one. */
    public long shareOfThreshold(Currency currency, int percent) {
        Money threshold = cashThresholds.get(currency);
        return threshold == null ? Long.MAX_VALUE : threshold.minor() / 100 * percent;
    }

    /** So many thousandths of the cash threshold in minor units; nothing in a currency without one. */
    public long thousandthsOfThreshold(Currency currency, int permille) {
        Money threshold = cashThresholds.get(currency);
        return threshold == null ? 0 : threshold.minor() / 1_000 * permille;
    }
}

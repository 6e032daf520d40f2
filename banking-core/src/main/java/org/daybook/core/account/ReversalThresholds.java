package org.daybook.core.account;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.core.money.Money;
import org.daybook.core.setting.Settings;
import org.daybook.core.setting.UnusableSetting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How much one person may take back alone on a business date; in a currency that is not named here, nothing. */
@Component
class ReversalThresholds {

    private static final String SETTING = "daybook.reversals.alone-up-to";
    private static final Pattern THRESHOLD = Pattern.compile("\\s*([A-Z]{3})\\s+([0-9]+(?:\\.[0-9]+)?)\\s*");

    private static final String DEFAULT = "CZK 50000, EUR 2000, USD 2000, CHF 2000, GBP 2000, PLN 10000, HUF 800000";

    private final Map<Currency, Money> alone;

    @Autowired
    ReversalThresholds(Settings settings) {
        this(settings.list(SETTING, DEFAULT));
    }

    /** @param text as {@code CZK 50000, EUR 2000}; empty where every reversal takes two */
    ReversalThresholds(String text) {
        Map<Currency, Money> thresholds = new HashMap<>();
        Arrays.stream(text.split(",", -1)).filter(part -> !part.isBlank()).forEach(part -> {
            Money threshold = threshold(part);
            thresholds.put(threshold.currency(), threshold);
        });
        this.alone = Map.copyOf(thresholds);
    }

    private static Money threshold(String part) {
        Matcher matcher = THRESHOLD.matcher(part);
        if (matcher.matches()) {
            try {
                return Money.of(new BigDecimal(matcher.group(2)), Currency.getInstance(matcher.group(1)));
            } catch (IllegalArgumentException | ArithmeticException noSuchMoney) {
                throw unusable(part);
            }
        }
        throw unusable(part);
    }

    private static UnusableSetting unusable(String part) {
        return new UnusableSetting(SETTING, "amounts such as CZK 50000, EUR 2000", part);
    }

    Money alone(Currency currency) {
        return alone.getOrDefault(currency, Money.zero(currency));
    }
}

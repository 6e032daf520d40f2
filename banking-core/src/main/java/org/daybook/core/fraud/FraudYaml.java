package org.daybook.core.fraud;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.core.bank.UnusableBankYaml;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The part {@code fraud} of {@code bank.yaml}. Whatever it does not name is as usual. */
final class FraudYaml {

    private static final String PART = "fraud";
    private static final String HISTORY_DAYS = "historyDays";
    private static final String CASH_THRESHOLDS = "cashThresholds";

    private final Path file;

    private FraudYaml(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings.
     *
     * @throws UnusableBankYaml if anything in that part cannot be used
     */
    static FraudSettings read(Path file) {
        return new FraudYaml(file).settings();
    }

    private FraudSettings settings() {
        FraudSettings usual = FraudSettings.usual();
        Object content;
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        if (!(content instanceof Map<?, ?> bank) || bank.get(PART) == null) {
            return usual;
        }
        Map<?, ?> part = map(PART, bank.get(PART));
        requireKnown(PART, part, List.of(HISTORY_DAYS, CASH_THRESHOLDS, "structuring", "passThrough", "ring"));
        try {
            return new FraudSettings(
                    part.get(HISTORY_DAYS) == null
                            ? usual.historyDays()
                            : whole(PART + "." + HISTORY_DAYS, part.get(HISTORY_DAYS)),
                    thresholds(usual.cashThresholds(), part.get(CASH_THRESHOLDS)),
                    changed("structuring", usual.structuring(), part),
                    changed("passThrough", usual.passThrough(), part),
                    changed("ring", usual.ring(), part));
        } catch (IllegalArgumentException wrong) {
            throw fault(wrong.getMessage() + ".");
        }
    }

    private Map<Currency, Money> thresholds(Map<Currency, Money> usual, @Nullable Object value) {
        Map<Currency, Money> thresholds = new HashMap<>(usual);
        if (value != null) {
            map(PART + "." + CASH_THRESHOLDS, value).forEach((code, amount) -> {
                try {
                    Currency currency = Currency.getInstance(String.valueOf(code));
                    thresholds.put(currency, Money.of(new BigDecimal(String.valueOf(amount)), currency));
                } catch (IllegalArgumentException | ArithmeticException wrong) {
                    throw fault(
                            "The field fraud.cashThresholds must give an amount for each currency, such as EUR: 10000, not "
                                    + code + ": " + amount + ".");
                }
            });
        }
        return thresholds;
    }

    /** A record of whole numbers with those replaced that the part names. */
    private <R extends Record> R changed(String name, R usual, Map<?, ?> part) {
        if (part.get(name) == null) {
            return usual;
        }
        Map<?, ?> fields = map(PART + "." + name, part.get(name));
        RecordComponent[] components = usual.getClass().getRecordComponents();
        requireKnown(
                PART + "." + name,
                fields,
                Arrays.stream(components).map(RecordComponent::getName).toList());
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = fields.get(components[i].getName());
                values[i] = value == null
                        ? components[i].getAccessor().invoke(usual)
                        : Integer.valueOf(whole(PART + "." + name + "." + components[i].getName(), value));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            R changed = (R) usual.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (InvocationTargetException wrong) {
            Throwable cause = wrong.getCause();
            throw new IllegalArgumentException(cause == null ? "wrong" : String.valueOf(cause.getMessage()), wrong);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int whole(String name, @Nullable Object value) {
        if (value instanceof Integer whole) {
            return whole;
        }
        throw fault("The field " + name + " must be a whole number, not " + value + ".");
    }

    private Map<?, ?> map(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw fault("The field " + name + " must consist of fields.");
    }

    private void requireKnown(String name, Map<?, ?> fields, List<String> known) {
        String unknown = fields.keySet().stream()
                .map(String::valueOf)
                .filter(field -> !known.contains(field))
                .sorted()
                .map(field -> name + "." + field)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw fault("Not known: " + unknown + ".");
        }
    }

    private UnusableBankYaml fault(String sentence) {
        return new UnusableBankYaml(file.toString(), List.of(sentence));
    }
}

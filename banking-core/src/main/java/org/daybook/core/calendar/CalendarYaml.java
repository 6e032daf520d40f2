package org.daybook.core.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.bank.UnusableBankYaml;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The part {@code calendar} of {@code bank.yaml}. Whatever it does not name is as usual. */
final class CalendarYaml {

    private static final String PART = "calendar";
    private static final int DAYS_OF_A_WEEK = 7;

    private final Path file;

    private CalendarYaml(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings of a bank in this country.
     *
     * @throws UnusableBankYaml if anything in that part cannot be used
     */
    static CalendarSettings read(Path file, String country) {
        return new CalendarYaml(file).settings(CalendarSettings.of(country));
    }

    private CalendarSettings settings(CalendarSettings usual) {
        Object content;
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        if (!(content instanceof Map<?, ?> bank) || bank.get(PART) == null) {
            return usual;
        }
        if (!(bank.get(PART) instanceof Map<?, ?> part)) {
            throw fault("The field calendar must consist of fields such as \"region: by\".");
        }
        for (Object key : part.keySet()) {
            if (!List.of("region", "weekend").contains(String.valueOf(key))) {
                throw fault("The field calendar." + key + " is not known.");
            }
        }
        return new CalendarSettings(
                usual.country(), region(usual.country(), part.get("region")), weekend(usual, part.get("weekend")));
    }

    private Optional<String> region(String country, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String region)
                || !CountryCalendar.isKnown(country)
                || !CountryCalendar.hasRegion(country, region)) {
            throw fault("The field calendar.region must be a part of " + country
                    + " that has holidays of its own, written in quotes, not " + value + ".");
        }
        return Optional.of(region);
    }

    private Set<DayOfWeek> weekend(CalendarSettings usual, @Nullable Object value) {
        if (value == null) {
            return usual.weekend();
        }
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        try {
            ((List<?>) value)
                    .forEach(day ->
                            weekend.add(DayOfWeek.valueOf(String.valueOf(day).toUpperCase(Locale.ROOT))));
        } catch (ClassCastException | IllegalArgumentException _) {
            throw fault(
                    "The field calendar.weekend must be a list of days such as [friday, saturday], not " + value + ".");
        }
        if (weekend.size() == DAYS_OF_A_WEEK) {
            throw fault("The field calendar.weekend leaves no day on which the bank does business.");
        }
        return weekend;
    }

    private UnusableBankYaml fault(String sentence) {
        return new UnusableBankYaml(file.toString(), List.of(sentence));
    }
}

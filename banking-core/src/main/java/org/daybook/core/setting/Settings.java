package org.daybook.core.setting;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings by property; {@code daybook.credential.lockout} is the variable {@code DAYBOOK_CREDENTIAL_LOCKOUT}. */
@Component
public class Settings {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Empty where nothing is set. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(environment.getProperty(property))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A list of any form, which may be set to nothing: then there is nothing in it. */
    public String list(String property, String unset) {
        return Optional.ofNullable(environment.getProperty(property))
                .map(String::strip)
                .orElse(unset);
    }

    /**
     * A whole number.
     *
     * @throws UnusableSetting if it is set to anything but one from {@code least} to {@code most}
     */
    public int number(String property, int unset, int least, int most) {
        return text(property).map(text -> number(property, text, least, most)).orElse(unset);
    }

    private static int number(String property, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new UnusableSetting(property, "a whole number from " + least + " to " + most, text);
    }

    /**
     * A time as ISO 8601 writes it ({@code PT30M}), or as {@code 30m}.
     *
     * @throws UnusableSetting if it is set to anything but a time from one second to 365 days
     */
    public Duration duration(String property, Duration unset) {
        return text(property).map(text -> duration(property, text)).orElse(unset);
    }

    private static Duration duration(String property, String text) {
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw unusable(property, text);
        }
        throw unusable(property, text);
    }

    private static UnusableSetting unusable(String property, String text) {
        return new UnusableSetting(property, "a time from one second to 365 days, such as PT30M", text);
    }
}

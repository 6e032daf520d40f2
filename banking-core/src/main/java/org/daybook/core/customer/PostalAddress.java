package org.daybook.core.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer gets mail, as far as it is known.
 *
 * @param street street and house number; several lines are separated by a line feed
 * @param country ISO 3166 alpha-2
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country) {

    public static final PostalAddress UNKNOWN = new PostalAddress(null, null, null, null);

    /**
     * As printed in an address window.
     *
     * @param homeCountry ISO 3166 alpha-2; only another country's name is printed, in English capitals as the post asks
     */
    public List<String> lines(String homeCountry) {
        List<String> lines = new ArrayList<>();
        if (street != null) {
            lines.addAll(street.lines().filter(line -> !line.isBlank()).toList());
        }
        String place = ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
        if (!place.isEmpty()) {
            lines.add(place);
        }
        if (country != null && !country.equals(homeCountry)) {
            lines.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ENGLISH));
        }
        return lines;
    }
}

package org.daybook.core.customer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address as the one text that is sealed: its four parts, separated by a character no part may hold. */
final class AddressText {

    private static final String SEPARATOR = "\u001f";

    private AddressText() {}

    static @Nullable String of(PostalAddress address) {
        if (address.equals(PostalAddress.UNKNOWN)) {
            return null;
        }
        return Stream.of(address.street(), address.postcode(), address.city(), address.country())
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining(SEPARATOR));
    }

    static PostalAddress parse(@Nullable String text) {
        if (text == null) {
            return PostalAddress.UNKNOWN;
        }
        String[] parts = text.split(SEPARATOR, -1);
        return new PostalAddress(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static @Nullable String part(String[] parts, int index) {
        return parts[index].isEmpty() ? null : parts[index];
    }
}

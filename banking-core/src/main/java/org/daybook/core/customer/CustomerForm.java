package org.daybook.core.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer, as somebody typed it. Holds personal data: it is never logged.
 *
 * @param name as the customer writes it
 * @param email empty if there is none
 * @param phone with the country's code; empty if there is none
 * @param language ISO 639-1; it need not be one the bank speaks
 * @param paperless whether statements come by e-mail and none on paper
 */
public record CustomerForm(
        String name,
        @Nullable LocalDate birthDate,
        String email,
        String phone,
        PostalAddress address,
        String language,
        boolean paperless) {

    /** Without the blanks that slip in at either end. */
    CustomerForm stripped() {
        return new CustomerForm(
                name.strip(),
                birthDate,
                email.strip(),
                phone.strip(),
                new PostalAddress(
                        stripped(address.street()),
                        stripped(address.postcode()),
                        stripped(address.city()),
                        stripped(address.country())),
                language.strip(),
                paperless);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "a customer's form";
    }
}

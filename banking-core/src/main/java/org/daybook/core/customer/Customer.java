package org.daybook.core.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as of some day.
 *
 * @param reference as the bank files name the customer
 * @param language ISO 639-1, as the customer chose it; it need not be one the bank speaks
 */
public record Customer(
        String reference,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        String language,
        @Nullable String phone,
        PostalAddress address,
        @Nullable String segment) {}

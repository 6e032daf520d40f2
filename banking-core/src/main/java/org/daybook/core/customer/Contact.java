package org.daybook.core.customer;

import org.jspecify.annotations.Nullable;

/**
 * How a customer is written to by e-mail.
 *
 * @param language ISO 639-1, as the customer chose it; it need not be one the bank speaks
 * @param email where mail may go: never an address that the customer gave and nobody has proved
 * @param paperless whether statements go there; else they are wanted on paper
 */
public record Contact(
        String name, String language, @Nullable String email, boolean paperless) {}

package org.daybook.core.analytics;

import java.util.Currency;
import java.util.Optional;

/**
 * Which customers are wanted.
 *
 * @param text the beginning of a reference, or words of a name in any order; empty for all
 * @param currency only accounts kept in it
 */
public record CustomerFilter(String text, Optional<Currency> currency) {

    public static final CustomerFilter ALL = new CustomerFilter("", Optional.empty());
}

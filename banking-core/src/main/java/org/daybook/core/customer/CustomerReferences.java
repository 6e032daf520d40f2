package org.daybook.core.customer;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * References of customers registered here: {@code D}, eight random digits, and two check digits (ISO 7064, mod 97-10), so that
 * a slip of the finger finds nobody else. Random, since a running number would tell how many customers the bank wins.
 */
final class CustomerReferences {

    private static final int RANGE = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    String next() {
        int number = random.nextInt(RANGE);
        return String.format(Locale.ROOT, "D%08d%02d", number, 98 - (int) (number * 100L % 97));
    }
}

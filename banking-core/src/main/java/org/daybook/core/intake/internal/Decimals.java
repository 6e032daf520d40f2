package org.daybook.core.intake.internal;

/**
 * Amounts as bank files write them: digits, and after a point at least one and at most the currency's decimals. No sign
 * but a minus where a balance is meant, no grouping, no exponent, no blanks, no digits of other scripts.
 */
final class Decimals {

    /** The largest amount or balance, in minor units: 15 digits, so that 9,000 of them still fit a {@code long}. */
    static final long LARGEST = 999_999_999_999_999L;

    static final long MALFORMED = Long.MIN_VALUE;
    static final long TOO_LARGE = Long.MIN_VALUE + 1;

    private Decimals() {}

    /** The amount in minor units, or {@link #MALFORMED}, or {@link #TOO_LARGE}. */
    static long parse(String text, int decimals, boolean mayBeNegative) {
        boolean negative = mayBeNegative && text.startsWith("-");
        int begin = negative ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int fraction = point < 0 ? 0 : text.length() - point - 1;
        if (end == begin || fraction > decimals || (point >= 0 && fraction == 0)) {
            return MALFORMED;
        }
        long minor = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == point) {
                continue;
            }
            if (c < '0' || c > '9') {
                return MALFORMED;
            }
            minor = Math.min(minor * 10 + (c - '0'), LARGEST + 1);
        }
        for (int i = fraction; i < decimals; i++) {
            minor = Math.min(minor * 10, LARGEST + 1);
        }
        if (minor > LARGEST) {
            return TOO_LARGE;
        }
        return negative ? -minor : minor;
    }
}

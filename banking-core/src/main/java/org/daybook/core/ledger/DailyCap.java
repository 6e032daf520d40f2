package org.daybook.core.ledger;

import org.daybook.core.money.Money;

/**
 * How much may be booked on an account on one booking date, and how often, of what is counted together.
 *
 * <p>Each entry that is posted with the cap counts, for the cap's account and bucket, on its own booking date. A reversal
 * gives nothing back: whoever sends money to and fro has used the limit both times.
 *
 * @param account the one that the order debits, or the one it credits
 * @param bucket what is counted together, in the caller's words: {@code ATM.CASH_WITHDRAWAL}; ASCII, up to 60 characters
 * @param most in the account's currency, the order included
 * @param mostCount how many entries, the order included
 */
public record DailyCap(LedgerAccountId account, String bucket, Money most, int mostCount) {

    private static final int BUCKET_LENGTH = 60;

    public DailyCap {
        if (bucket.isEmpty()
                || !bucket.equals(bucket.strip())
                || bucket.length() > BUCKET_LENGTH
                || bucket.chars().anyMatch(character -> character > 127)) {
            throw new IllegalArgumentException("Not a bucket: " + bucket);
        }
        if (most.isNegative() || mostCount < 0) {
            throw new IllegalArgumentException("A daily cap is not below zero: " + most + ", " + mostCount);
        }
    }

    boolean allowsAmount(Money amount, DailyUse used) {
        return amount.compareTo(most.minus(used.amount())) <= 0;
    }

    boolean allowsOneMore(DailyUse used) {
        return used.count() < mostCount;
    }
}

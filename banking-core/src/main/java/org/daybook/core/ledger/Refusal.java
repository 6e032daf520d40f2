package org.daybook.core.ledger;

/**
 * Why an order was not posted. Where several reasons hold, the one declared first is given: that order is the documented
 * precedence.
 */
public enum Refusal {
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    ACCOUNT_FROZEN,
    CURRENCY_DIFFERS,
    SAME_ACCOUNT,
    AMOUNT_NOT_POSITIVE,
    /** The booking date lies before the account's latest one. */
    BOOKING_DATE_GOES_BACK,
    /** The entry to be taken back is unknown, is itself a reversal, was taken back already, or is not mirrored. */
    REVERSAL_NOT_POSSIBLE,
    /** The account's daily limit for such entries would be passed by amount. */
    DAILY_AMOUNT_REACHED,
    /** The account has had as many such entries on the booking date as it may. */
    DAILY_COUNT_REACHED,
    /** Booked balance less holds would fall below the overdraft limit. */
    INSUFFICIENT_AVAILABLE_BALANCE
}

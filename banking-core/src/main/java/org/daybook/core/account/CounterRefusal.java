package org.daybook.core.account;

import org.daybook.core.ledger.Refusal;

/**
 * Why an order was not carried out. Where several reasons hold, the one declared first is given: that order is the
 * documented precedence.
 */
public enum CounterRefusal {
    ACCOUNT_UNKNOWN("There is no such account. Please check the number."),
    BENEFICIARY_UNKNOWN("The beneficiary has no such account at this bank. Please check the number."),
    /** No books are open yet. */
    NO_BUSINESS_DATE("No business date is open, so nothing can be entered."),
    ACCOUNT_CLOSED("The account is closed."),
    /** Says no more than that: the customer must not learn of a freeze, let alone why. */
    ACCOUNT_RESTRICTED("The account is restricted. Please call operations."),
    CURRENCY_DIFFERS("The account is kept in another currency."),
    SAME_ACCOUNT("The money would go to the account that it comes from."),
    AMOUNT_NOT_POSITIVE("The amount must be more than zero."),
    /** Too large; one with too many decimals is no {@link org.daybook.core.money.Money} and cannot be ordered. */
    AMOUNT_BEYOND_SCALE("The amount is larger than the bank can enter."),
    BOOKING_DATE_GOES_BACK(
            "The account has entries of a later booking date. It can be used again once the business date has reached it."),
    DAILY_AMOUNT_REACHED("The daily limit of the account would be passed. It can be used up to that limit today."),
    DAILY_COUNT_REACHED("The account has reached the number of such orders that it may have in a day."),
    INSUFFICIENT_AVAILABLE_BALANCE("The available balance is not enough."),
    KEY_USED_FOR_ANOTHER_ORDER("This order was sent before, with something else in it. Please begin it anew.");

    private final String sentence;

    CounterRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence or two that can be read aloud to the customer. */
    public String sentence() {
        return sentence;
    }

    /** What a refusal of the ledger is called at a counter. */
    public static CounterRefusal of(Refusal refusal) {
        return switch (refusal) {
            case ACCOUNT_UNKNOWN -> ACCOUNT_UNKNOWN;
            case ACCOUNT_CLOSED -> ACCOUNT_CLOSED;
            case ACCOUNT_FROZEN -> ACCOUNT_RESTRICTED;
            case CURRENCY_DIFFERS -> CURRENCY_DIFFERS;
            case SAME_ACCOUNT -> SAME_ACCOUNT;
            case AMOUNT_NOT_POSITIVE -> AMOUNT_NOT_POSITIVE;
            case AMOUNT_BEYOND_SCALE -> AMOUNT_BEYOND_SCALE;
            case BOOKING_DATE_GOES_BACK -> BOOKING_DATE_GOES_BACK;
            case DAILY_AMOUNT_REACHED -> DAILY_AMOUNT_REACHED;
            case DAILY_COUNT_REACHED -> DAILY_COUNT_REACHED;
            case INSUFFICIENT_AVAILABLE_BALANCE -> INSUFFICIENT_AVAILABLE_BALANCE;
            case REVERSAL_NOT_POSSIBLE -> throw new IllegalStateException("No counter order is a reversal");
        };
    }
}

package org.daybook.core.standingorder;

import org.daybook.core.calendar.KnownDays;

/**
 * Why staff could not have a standing order as they wanted it. Where several reasons hold, the one declared first is given:
 * that order is the documented precedence.
 */
public enum StandingOrderRefusal {
    ORDER_UNKNOWN("There is no such standing order."),
    ORDER_ENDED("The standing order was ended before."),
    ACCOUNT_UNKNOWN("There is no such account. Please check the number."),
    BENEFICIARY_UNKNOWN("The beneficiary has no such account at this bank. Please check the number."),
    NO_BUSINESS_DATE("No business date is open, so nothing can be ordered."),
    ACCOUNT_CLOSED("The account is closed."),
    CURRENCY_DIFFERS("The account is kept in another currency."),
    SAME_ACCOUNT("The money would go to the account that it comes from."),
    AMOUNT_NOT_POSITIVE("The amount must be more than zero."),
    DATES_UNKNOWN("The dates of an order lie in " + KnownDays.IN_WORDS + "."),
    FIRST_DATE_PAST("The first date has passed. Please begin on the business date or later."),
    KEY_USED_FOR_ANOTHER_ORDER("This order was sent before, with something else in it. Please begin it anew.");

    private final String sentence;

    StandingOrderRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** To be read aloud. */
    public String sentence() {
        return sentence;
    }
}

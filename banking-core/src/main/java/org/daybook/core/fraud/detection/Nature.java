package org.daybook.core.fraud.detection;

import java.util.Map;

/** What an entry is to a detector. */
enum Nature {
    /** Cash handed in or taken out, over the counter or from a machine. */
    CASH,
    /** A payment that somebody decided to make. */
    PAYMENT,
    /** Made by arrangement or at a till: goods, bills, what is paid again and again. */
    ROUTINE,
    /** Interest, fees, opening balances and corrections. */
    BOOKKEEPING;

    private static final Map<String, Nature> BY_KIND = Map.ofEntries(
            Map.entry("CASH_DEPOSIT", CASH),
            Map.entry("CASH_WITHDRAWAL", CASH),
            Map.entry("CARD_WITHDRAWAL", CASH),
            Map.entry("CARD_PAYMENT", ROUTINE),
            Map.entry("STANDING_ORDER", ROUTINE),
            Map.entry("DIRECT_DEBIT", ROUTINE),
            Map.entry("OPENING_BALANCE", BOOKKEEPING),
            Map.entry("INTEREST_CREDIT", BOOKKEEPING),
            Map.entry("PENALTY_INTEREST", BOOKKEEPING),
            Map.entry("STATEMENT_FEE", BOOKKEEPING),
            Map.entry("ROUNDING", BOOKKEEPING),
            Map.entry("REVERSAL", BOOKKEEPING));

    /** A kind that is not known is a payment, as it is for the bank files. */
    static Nature of(String kind) {
        return BY_KIND.getOrDefault(kind, PAYMENT);
    }
}

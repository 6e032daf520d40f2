package org.daybook.core.intake.demo;

import java.time.LocalTime;

/** How money moves: the kind of the entry, its channel, and the hours in which it is booked. */
enum Way {
    OPENING("OPENING_BALANCE", "", 0, 0, false),
    CARD("CARD_PAYMENT", "CARD", 9, 20, true),
    CASH_MACHINE("CARD_WITHDRAWAL", "ATM", 8, 21, true),
    COUNTER_WITHDRAWAL("CASH_WITHDRAWAL", "BRANCH", 9, 16, true),
    COUNTER_DEPOSIT("CASH_DEPOSIT", "BRANCH", 9, 16, false),
    STANDING_ORDER("STANDING_ORDER", "STANDING_ORDER", 6, 6, false),
    DIRECT_DEBIT("DIRECT_DEBIT", "CLEARING", 7, 7, false),
    /** Between two customers. */
    TRANSFER("TRANSFER", "MOBILE", 7, 22, false),
    /** Wages to a customer from another. */
    PAYROLL("TRANSFER", "ONLINE", 5, 5, false),
    INCOMING("REMITTANCE_IN", "CLEARING", 4, 5, false),
    OUTGOING("REMITTANCE_OUT", "ONLINE", 8, 17, false),
    INTEREST("INTEREST_CREDIT", "", 23, 23, false),
    OVERDRAFT_INTEREST("PENALTY_INTEREST", "", 23, 23, false),
    FEE("STATEMENT_FEE", "", 23, 23, false);

    private final String kind;
    private final String channel;
    private final int firstHour;
    private final int lastHour;
    private final boolean needless;

    Way(String kind, String channel, int firstHour, int lastHour, boolean needless) {
        this.kind = kind;
        this.channel = channel;
        this.firstHour = firstHour;
        this.lastHour = lastHour;
        this.needless = needless;
    }

    String kind() {
        return kind;
    }

    String channel() {
        return channel;
    }

    /** Whether careful people leave it when their money runs out. */
    boolean needless() {
        return needless;
    }

    /** Whether the bank itself is the reason. */
    boolean isTheBanksOwn() {
        return switch (this) {
            case OPENING, INTEREST, OVERDRAFT_INTEREST, FEE -> true;
            case CARD,
                    CASH_MACHINE,
                    COUNTER_WITHDRAWAL,
                    COUNTER_DEPOSIT,
                    STANDING_ORDER,
                    DIRECT_DEBIT,
                    TRANSFER,
                    PAYROLL,
                    INCOMING,
                    OUTGOING -> false;
        };
    }

    LocalTime time(Chance chance) {
        return LocalTime.of(chance.between(firstHour, lastHour), chance.between(0, 59), chance.between(0, 59));
    }
}

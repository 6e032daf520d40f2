package org.daybook.core.interest;

import org.daybook.core.ledger.BankRole;

/** What a month's end posts, in the order in which it does. */
public enum ChargeItem {
    CREDIT_INTEREST("INTEREST_CREDIT", BankRole.INTEREST_EXPENSE, false, "Credit interest to "),
    DEBIT_INTEREST("INTEREST_DEBIT", BankRole.INTEREST_INCOME, true, "Overdraft interest to "),
    FEE("FEE", BankRole.FEE_INCOME, true, "Account fee to ");

    private final String kind;
    private final BankRole bank;
    private final boolean customerPays;
    private final String narrative;

    ChargeItem(String kind, BankRole bank, boolean customerPays, String narrative) {
        this.kind = kind;
        this.bank = bank;
        this.customerPays = customerPays;
        this.narrative = narrative;
    }

    /** Of its entries. */
    public String kind() {
        return kind;
    }

    BankRole bank() {
        return bank;
    }

    boolean customerPays() {
        return customerPays;
    }

    String narrative() {
        return narrative;
    }
}

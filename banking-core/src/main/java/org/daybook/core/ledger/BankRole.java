package org.daybook.core.ledger;

/** What the bank uses a ledger account of its own for. There is one account for each role and currency. */
public enum BankRole {
    CASH(Side.DEBIT),
    CLEARING(Side.DEBIT),
    INTEREST_EXPENSE(Side.DEBIT),
    INTEREST_INCOME(Side.CREDIT),
    FEE_INCOME(Side.CREDIT),
    /** The other side of what customers brought along from before these books began. */
    OPENING_BALANCES(Side.DEBIT),
    /** The other side of rounding differences against a sending bank's own balances. */
    ROUNDING(Side.DEBIT);

    private final Side normalSide;

    BankRole(Side normalSide) {
        this.normalSide = normalSide;
    }

    /** The side on which this account grows. */
    public Side normalSide() {
        return normalSide;
    }
}

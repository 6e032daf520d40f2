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

    /** The bank's own side of an entry of some kind; of a kind without an account of its own it is clearing. */
    public static BankRole oppositeOf(String kind) {
        return switch (kind) {
            case "CASH_DEPOSIT", "CASH_WITHDRAWAL" -> CASH;
            case "INTEREST_CREDIT" -> INTEREST_EXPENSE;
            case "PENALTY_INTEREST" -> INTEREST_INCOME;
            case "STATEMENT_FEE" -> FEE_INCOME;
            case "OPENING_BALANCE" -> OPENING_BALANCES;
            case "ROUNDING" -> ROUNDING;
            default -> CLEARING;
        };
    }
}

package org.daybook.core.intake;

/** The bank's own accounts that stand opposite a customer's when a file leaves a side empty. */
public enum BankRole {
    CASH,
    CLEARING,
    INTEREST_EXPENSE,
    INTEREST_INCOME,
    FEE_INCOME,
    OPENING_BALANCES,
    ROUNDING;

    /** The bank's own side of a kind of entry; a kind that is not known goes through clearing. */
    public static BankRole of(String kind) {
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

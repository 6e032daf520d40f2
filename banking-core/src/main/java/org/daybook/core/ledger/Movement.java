package org.daybook.core.ledger;

import java.util.Set;

/**
 * What an entry is for its account: a function of the entry's kind and the account's side.
 *
 * <pre>
 * kinds                                             debit             credit
 * CASH_DEPOSIT, CASH_WITHDRAWAL, CARD_WITHDRAWAL,
 *   DEPOSIT, WITHDRAWAL                             WITHDRAWAL        DEPOSIT
 * CARD_PAYMENT                                      CARD_PAYMENT      CARD_REFUND
 * TRANSFER, REMITTANCE_IN, REMITTANCE_OUT,
 *   STANDING_ORDER, DIRECT_DEBIT, SALARY, PAYROLL,
 *   RENT, HOUSEHOLD                                 TRANSFER_SENT     TRANSFER_RECEIVED
 * FEE, MONTHLY_FEE, STATEMENT_FEE                   FEE               FEE_REFUND
 * INTEREST_CREDIT, INTEREST_DEBIT,
 *   PENALTY_INTEREST                                INTEREST_CHARGED  INTEREST_EARNED
 * REVERSAL                                          REVERSAL          REVERSAL
 * ROUNDING                                          ROUNDING          ROUNDING
 * OPENING_BALANCE                                   BROUGHT_FORWARD   BROUGHT_FORWARD
 * any other                                         OTHER_OUT         OTHER_IN
 * </pre>
 */
public enum Movement {
    DEPOSIT,
    WITHDRAWAL,
    CARD_PAYMENT,
    CARD_REFUND,
    TRANSFER_SENT,
    TRANSFER_RECEIVED,
    FEE,
    FEE_REFUND,
    INTEREST_EARNED,
    INTEREST_CHARGED,
    REVERSAL,
    ROUNDING,
    BROUGHT_FORWARD,
    OTHER_IN,
    OTHER_OUT;

    /** Every kind that is not an {@link #OTHER_IN} or {@link #OTHER_OUT}. */
    static final Set<String> KNOWN_KINDS = Set.of(
            "CASH_DEPOSIT",
            "CASH_WITHDRAWAL",
            "CARD_WITHDRAWAL",
            "DEPOSIT",
            "WITHDRAWAL",
            "CARD_PAYMENT",
            "TRANSFER",
            "REMITTANCE_IN",
            "REMITTANCE_OUT",
            "STANDING_ORDER",
            "DIRECT_DEBIT",
            "SALARY",
            "PAYROLL",
            "RENT",
            "HOUSEHOLD",
            "FEE",
            "MONTHLY_FEE",
            "STATEMENT_FEE",
            "INTEREST_CREDIT",
            "INTEREST_DEBIT",
            "PENALTY_INTEREST",
            "REVERSAL",
            "ROUNDING",
            "OPENING_BALANCE");

    public static Movement of(String kind, Side side) {
        boolean debit = side == Side.DEBIT;
        return switch (kind) {
            case "CASH_DEPOSIT", "CASH_WITHDRAWAL", "CARD_WITHDRAWAL", "DEPOSIT", "WITHDRAWAL" ->
                debit ? WITHDRAWAL : DEPOSIT;
            case "CARD_PAYMENT" -> debit ? CARD_PAYMENT : CARD_REFUND;
            case "TRANSFER",
                    "REMITTANCE_IN",
                    "REMITTANCE_OUT",
                    "STANDING_ORDER",
                    "DIRECT_DEBIT",
                    "SALARY",
                    "PAYROLL",
                    "RENT",
                    "HOUSEHOLD" -> debit ? TRANSFER_SENT : TRANSFER_RECEIVED;
            case "FEE", "MONTHLY_FEE", "STATEMENT_FEE" -> debit ? FEE : FEE_REFUND;
            case "INTEREST_CREDIT", "INTEREST_DEBIT", "PENALTY_INTEREST" -> debit ? INTEREST_CHARGED : INTEREST_EARNED;
            case "REVERSAL" -> REVERSAL;
            case "ROUNDING" -> ROUNDING;
            case "OPENING_BALANCE" -> BROUGHT_FORWARD;
            default -> debit ? OTHER_OUT : OTHER_IN;
        };
    }
}

package org.daybook.core.product;

/** What is ordered of the bank, as far as daily limits tell it apart. */
public enum OrderKind {
    DEPOSIT,
    WITHDRAWAL,
    TRANSFER
}

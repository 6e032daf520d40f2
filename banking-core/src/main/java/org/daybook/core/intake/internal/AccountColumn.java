package org.daybook.core.intake.internal;

import java.util.Locale;

/** The columns of {@code accounts.csv}: all of them required, none of them personal. */
enum AccountColumn implements Column {
    ACCOUNT_REF,
    CUSTOMER_REF,
    PRODUCT,
    CURRENCY,
    OPENED_ON,
    STATEMENT_CYCLE,
    OVERDRAFT_LIMIT;

    @Override
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public boolean personal() {
        return false;
    }
}

package org.daybook.core.intake.internal;

import java.util.Locale;

/** The columns of {@code entries.csv}. */
enum EntryColumn implements Column {
    ENTRY_REF(true),
    BOOKING_DATE(true),
    VALUE_DATE(false),
    BOOKED_AT(true),
    DEBIT_ACCOUNT(true),
    CREDIT_ACCOUNT(true),
    AMOUNT(true),
    CURRENCY(true),
    KIND(true),
    NARRATIVE(true),
    COUNTERPARTY_BANK(true),
    COUNTERPARTY_ACCOUNT(true),
    COUNTERPARTY_NAME(false),
    COUNTERPARTY_COUNTRY(false),
    CHANNEL(false),
    DEBIT_BALANCE_AFTER(true),
    CREDIT_BALANCE_AFTER(true);

    private final boolean required;

    EntryColumn(boolean required) {
        this.required = required;
    }

    @Override
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
        return required;
    }

    /** Narratives and counterparties can tell a lot about a person. */
    @Override
    public boolean personal() {
        return this == NARRATIVE || this == COUNTERPARTY_ACCOUNT || this == COUNTERPARTY_NAME;
    }
}

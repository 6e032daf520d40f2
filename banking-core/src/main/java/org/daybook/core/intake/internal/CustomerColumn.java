package org.daybook.core.intake.internal;

import java.util.Locale;

/** The columns of {@code customers.csv}. */
enum CustomerColumn implements Column {
    CUSTOMER_REF(true, false),
    FULL_NAME(true, true),
    BIRTH_DATE(true, true),
    EMAIL(true, true),
    LANGUAGE(true, false),
    PHONE(false, true),
    ADDRESS(false, true),
    POSTCODE(false, true),
    CITY(false, true),
    COUNTRY(false, false),
    SEGMENT(false, false);

    private final boolean required;
    private final boolean personal;

    CustomerColumn(boolean required, boolean personal) {
        this.required = required;
        this.personal = personal;
    }

    @Override
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public boolean personal() {
        return personal;
    }
}

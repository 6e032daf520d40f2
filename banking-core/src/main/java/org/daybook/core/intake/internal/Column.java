package org.daybook.core.intake.internal;

/** A column of a bank file; the enums that implement it list a file's columns. */
interface Column {

    String columnName();

    /** Whether a file without the column is refused. */
    boolean required();

    /** Whether its values are personal data, which messages must not repeat. */
    boolean personal();
}

package org.daybook.core.intake;

/** The three files of a bank's folder, in the order in which they are read. */
public enum BankFile {
    CUSTOMERS("customers.csv"),
    ACCOUNTS("accounts.csv"),
    ENTRIES("entries.csv");

    private final String fileName;

    BankFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }
}

package org.daybook.core.statement;

/** The kinds of file a statement is made as. */
public enum StatementFormat {
    PDF("pdf"),
    XLSX("xlsx");

    private final String extension;

    StatementFormat(String extension) {
        this.extension = extension;
    }

    /** Ends the file's name, without a dot. */
    public String extension() {
        return extension;
    }
}

package org.daybook.core.statement;

/** The kinds of file a statement is made as. */
public enum StatementFormat {
    PDF("pdf", "PDF"),
    XLSX("xlsx", "Excel");

    private final String extension;
    private final String title;

    StatementFormat(String extension, String title) {
        this.extension = extension;
        this.title = title;
    }

    /** Ends the file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}

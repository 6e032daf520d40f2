package org.daybook.core.operations;

/** What can be asked of the books. */
public enum OperationKind {
    IMPORT("import"),
    STATEMENTS("statements"),
    RECONCILE("reconcile"),
    FRAUD("fraud");

    private final String command;

    OperationKind(String command) {
        this.command = command;
    }

    /** The word of the command line for it. */
    public String command() {
        return command;
    }
}

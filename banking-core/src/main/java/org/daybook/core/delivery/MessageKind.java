package org.daybook.core.delivery;

/** What messages are about. */
public enum MessageKind {
    /** Brings a statement. */
    STATEMENT
}

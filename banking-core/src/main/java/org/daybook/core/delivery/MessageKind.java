package org.daybook.core.delivery;

/** What messages are about. */
public enum MessageKind {
    /** Brings a statement. */
    STATEMENT,
    /** Greets a customer who was registered. */
    WELCOME,
    /** Brings a code that proves an e-mail address, or lets a PIN or password be set anew. */
    CODE,
    /** Says that a PIN was set, changed or reset. */
    PIN_CHANGED,
    /** Says the same of a password. */
    PASSWORD_CHANGED,
    /** Says to an account's holder that somebody else was given a mandate on it. */
    MANDATE_GRANTED,
    /** Says that such a mandate ends. */
    MANDATE_ENDED
}

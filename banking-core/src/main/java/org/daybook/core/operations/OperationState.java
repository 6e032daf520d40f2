package org.daybook.core.operations;

/** Where a request stands. {@code STOPPED} and {@code FAILED} ones are taken up again by the same request. */
public enum OperationState {
    NEW,
    RUNNING,
    STOPPED,
    FAILED,
    REFUSED,
    DONE
}

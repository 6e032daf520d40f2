package org.daybook.core.operations;

/** This process no longer holds its run: it was cut off from the database long enough for another to take over. */
public final class RunLost extends RuntimeException {

    RunLost(String message) {
        super(message);
    }
}

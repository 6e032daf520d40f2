package org.daybook.core.operations;

/** A live process is doing this very work. */
public final class HeldByAnother extends RuntimeException {

    HeldByAnother(String message) {
        super(message);
    }
}

package org.daybook.core.operations;

/** What a request asks for cannot be read. The message is for staff. */
public final class WorkNotUnderstood extends RuntimeException {

    WorkNotUnderstood(Throwable cause) {
        super(
                "Another release of Daybook asked for this, and this one does not understand it; ask for it again here.",
                cause);
    }
}

package org.daybook.batch.statements;

/** At the end of the job the counts do not agree; the message names the difference. */
final class StatementsIncomplete extends RuntimeException {

    StatementsIncomplete(String message) {
        super(message);
    }
}

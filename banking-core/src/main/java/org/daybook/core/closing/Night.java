package org.daybook.core.closing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A night on file. Times are UTC; figures are 0 until it is closed.
 *
 * @param closedAt null while it is open
 */
public record Night(
        LocalDate businessDate,
        boolean closed,
        LocalDateTime begunAt,
        @Nullable LocalDateTime closedAt,
        long entries,
        long statementsDue,
        long statementsMade,
        long messagesAccepted,
        long messagesWaiting,
        long messagesExcepted,
        long alerts,
        long claimsProved,
        long claimsBroken) {

    Night withoutAlerts() {
        return new Night(
                businessDate,
                closed,
                begunAt,
                closedAt,
                entries,
                statementsDue,
                statementsMade,
                messagesAccepted,
                messagesWaiting,
                messagesExcepted,
                0,
                claimsProved,
                claimsBroken);
    }
}

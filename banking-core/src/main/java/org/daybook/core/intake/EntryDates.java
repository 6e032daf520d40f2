package org.daybook.core.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an entry counts.
 *
 * @param bookingDate the day it entered the sending bank's books
 * @param valueDate the day it counts for interest; the booking date unless the file says otherwise
 * @param bookedAt local time in the bank's zone, to the microsecond at most; null if the file does not say
 */
public record EntryDates(
        LocalDate bookingDate,
        LocalDate valueDate,
        @Nullable LocalDateTime bookedAt) {}

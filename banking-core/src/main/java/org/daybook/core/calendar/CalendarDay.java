package org.daybook.core.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that differs from an ordinary week.
 *
 * @param businessDay what it comes to
 * @param holiday what the country celebrates on it
 * @param own what the bank says of it
 */
public record CalendarDay(LocalDate date, boolean businessDay, Optional<String> holiday, Optional<BankHoliday> own) {}

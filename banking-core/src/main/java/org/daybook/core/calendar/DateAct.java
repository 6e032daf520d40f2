package org.daybook.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The opening or the closing of a business date.
 *
 * @param by who or what did it
 * @param at UTC
 */
public record DateAct(LocalDate date, String by, LocalDateTime at) {}

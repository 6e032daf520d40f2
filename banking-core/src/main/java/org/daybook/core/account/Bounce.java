package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.money.Money;

/**
 * Something that could no longer be booked.
 *
 * @param what in a word or two: held, standing order
 * @param due when it would be booked, if that is known
 */
public record Bounce(String what, Money amount, Optional<LocalDate> due) {}

package org.daybook.core.account;

import java.time.LocalDate;
import org.daybook.core.security.Actor;

/**
 * Nothing but perhaps a balance stands against closing an account, whose row is locked. Heard in the same transaction by whoever
 * has something to book before the last entry. If the account is not closed after all, the transaction comes to nothing.
 */
public record ClosingChecked(Account account, LocalDate date, Actor actor) {}

package org.daybook.core.account;

import java.time.LocalDate;
import org.daybook.core.security.Actor;

/**
 * Somebody has begun to close an account. Heard in the same transaction, before the account's row is locked, by whoever has rows
 * of its own to lock first and to end along with it. If the account is not closed after all, the transaction comes to nothing.
 */
public record ClosingBegun(Account account, LocalDate date, Actor actor) {}

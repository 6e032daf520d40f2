/**
 * Interest and fees of customers' accounts, by the terms of their product.
 *
 * <p>Each night finds what the day earned, on the balance by value date; the last night of a month posts what is due, and the
 * monthly fee. An account that is closed is settled in the transaction that closes it. Only accounts whose terms are the bank's
 * own ({@code terms_since}) earn and pay: imported ones do by the entries of their sending bank. Units, rounding, corrections and conventions:
 * {@code docs/decisions/0019-interest-grows-by-the-day-and-is-posted-by-the-month.md}.
 */
@ApplicationModule(allowedDependencies = {"account", "product", "ledger", "money", "security"})
@NullMarked
package org.daybook.core.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

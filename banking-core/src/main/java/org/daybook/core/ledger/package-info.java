/**
 * Ledger accounts, journal entries, postings and balances. Knows no people.
 *
 * <p>A journal entry debits one ledger account and credits another by one positive amount. Its two postings carry on the
 * gap-free sequence and the balance of their accounts. Nothing is ever changed; a mistake is reversed, once.
 *
 * <p>A hold reserves money on a customer's account, under the same lock, until it is captured, released or expires.
 *
 * <p>The database keeps these rules against every session: {@code docs/decisions/0027-an-entry-posts-itself.md} says how
 * and why. Customers' accounts never go back in date, the bank's own may:
 * {@code docs/decisions/0008-the-banks-own-accounts-may-go-back-in-date.md}.
 */
@ApplicationModule(allowedDependencies = {"money", "language", "security"})
@NullMarked
package org.daybook.core.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

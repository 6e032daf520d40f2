/**
 * Customers' accounts: numbers, holders, products, statement cycles; each stands on one ledger account. What staff do to them:
 * opening and closing, deposits, withdrawals and transfers within daily limits, reversals, freezes; and how staff find them and
 * their entries.
 *
 * <p>{@link org.daybook.core.account.Accounts} serves other features and asks for no permission; what serves people
 * ({@link org.daybook.core.account.AccountSearch}, {@link org.daybook.core.account.AccountEntries},
 * {@link org.daybook.core.account.CounterEntries}, {@link org.daybook.core.account.CounterHolds}, {@link org.daybook.core.account.AccountOpenings},
 * {@link org.daybook.core.account.AccountClosures}, {@link org.daybook.core.account.AccountLimits},
 * {@link org.daybook.core.account.Reversals}, {@link org.daybook.core.account.Freezes}) asks for one in every method.
 */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "customer",
            "money",
            "bank",
            "security",
            "audit",
            "calendar",
            "approval",
            "product",
            "category",
            "setting"
        })
@NullMarked
package org.daybook.core.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

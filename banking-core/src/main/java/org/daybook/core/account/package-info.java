/** Customers' accounts: numbers, holders, products, statement cycles; each stands on one ledger account. */
@ApplicationModule(allowedDependencies = {"ledger", "customer", "money", "bank", "security"})
@NullMarked
package org.daybook.core.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

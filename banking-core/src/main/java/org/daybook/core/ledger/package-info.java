/** Ledger accounts, journal entries, postings and balances. Knows no people. */
@ApplicationModule(allowedDependencies = {"money", "language", "security"})
@NullMarked
package org.daybook.core.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Bank files: reading, checking against the sending bank's own balances, and booking. */
@ApplicationModule(
        allowedDependencies = {"account", "ledger", "customer", "money", "calendar", "operations", "security"})
@NullMarked
package org.daybook.core.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

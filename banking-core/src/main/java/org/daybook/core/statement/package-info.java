/**
 * The statement of an account for a period, its renderers, and the register of what was made.
 *
 * <p>What is due is written down, ticked off and counted; what says the same is the same version:
 * {@code docs/decisions/0005-statements-are-ticked-off-and-versioned.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "ledger",
            "customer",
            "operations",
            "money",
            "bank",
            "language",
            "document",
            "security"
        })
@NullMarked
package org.daybook.core.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

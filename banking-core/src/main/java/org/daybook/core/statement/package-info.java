/** The statement of an account for a period, its renderers, and the register of what was made. */
@ApplicationModule(
        allowedDependencies = {"account", "ledger", "customer", "money", "bank", "language", "document", "security"})
@NullMarked
package org.daybook.core.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

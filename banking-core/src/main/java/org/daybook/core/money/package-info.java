/** Exact amounts of one currency. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

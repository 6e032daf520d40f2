/** The database schema: who brings it up to date, and how everybody else makes sure that it is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Requests for work on the books, the runs that carry them out, who holds them, and how they ended. */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package org.daybook.core.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

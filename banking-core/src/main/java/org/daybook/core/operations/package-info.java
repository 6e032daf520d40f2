/**
 * Requests for work on the books, the runs that carry them out, who holds them, and how they ended.
 *
 * <p>A run is held by locks of the database server and stopped by a flag of our own:
 * {@code docs/decisions/0006-runs-are-held-by-server-locks-and-stopped-by-our-own-flag.md} says why.
 */
@ApplicationModule(allowedDependencies = {"security", "audit"})
@NullMarked
package org.daybook.core.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The languages customers read: one set of bundles, and figures and dates by patterns of our own. */
@ApplicationModule(allowedDependencies = {"money"})
@NullMarked
package org.daybook.core.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

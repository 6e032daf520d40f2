/** A feature that stands above another. */
@ApplicationModule(allowedDependencies = "lower")
package org.daybook.core.architecture.sample.upper;

import org.springframework.modulith.ApplicationModule;

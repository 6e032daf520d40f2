/** A feature that reaches up to one that stands above it. */
@ApplicationModule(allowedDependencies = {})
package org.daybook.core.architecture.sample.lower;

import org.springframework.modulith.ApplicationModule;

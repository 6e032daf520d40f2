/**
 * What the operator sets in the environment: read once, at the start, and refused in a sentence that names the variable.
 *
 * <p>A variable that is not set, or set to nothing, means its default; a list that is set to nothing has nothing in it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

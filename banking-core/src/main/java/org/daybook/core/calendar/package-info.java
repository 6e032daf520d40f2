/** The business date, which the bank keeps apart from the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

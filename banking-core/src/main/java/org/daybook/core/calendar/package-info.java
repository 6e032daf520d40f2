/**
 * The business date, which the bank keeps apart from the clock, and the days on which it does business.
 *
 * <p>A business date is opened and closed by an act of its own, each on file with who did it and when. After a close the next
 * date is the next business day; see {@code docs/decisions/0025-business-dates-are-business-days.md}. Which days those are is
 * said by the public holidays of the bank's country and by the bank's own table, which counts for more.
 */
@ApplicationModule(allowedDependencies = {"bank", "security", "audit"})
@NullMarked
package org.daybook.core.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The bank's calendar: its business dates and the days on which it does business. */
@NullMarked
package org.daybook.console.calendar;

import org.jspecify.annotations.NullMarked;

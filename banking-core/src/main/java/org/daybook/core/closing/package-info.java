/**
 * The close of business: the nights, one for each business date, and what each of them came to.
 *
 * <p>A night begins with the cut-off: its date is closed, and nothing is booked on it any more. It ends with its figures:
 * statements due = made = handed to the mail server + named exceptions, and the books proved.
 */
@ApplicationModule(allowedDependencies = {"calendar", "ledger", "statement", "delivery", "intake", "security"})
@NullMarked
package org.daybook.core.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

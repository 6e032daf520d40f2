/**
 * The close of business: the nights, one for each business date, and what each of them came to.
 *
 * <p>A night begins with the cut-off: its date is closed, and nothing is booked on it any more. It ends with its figures:
 * statements due = made = handed to the mail server + named exceptions, and the books proved; and with a summary of one page, whose digest is on file.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ledger",
            "statement",
            "delivery",
            "intake",
            "fraud",
            "bank",
            "document",
            "language",
            "security"
        })
@NullMarked
package org.daybook.core.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

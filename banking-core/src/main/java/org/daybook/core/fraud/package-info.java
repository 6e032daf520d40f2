/**
 * Patterns of fraud and money laundering: what they look like in the books, and what was found.
 *
 * <p>A <em>typology</em> is a kind of pattern, a <em>detector</em> looks for one, a <em>finding</em> is what it reports, with
 * its evidence and a sentence. A finding becomes an <em>alert</em>, once; an analyst takes it and closes it with an outcome.
 *
 * <p>Detectors are pure: the same entries give the same findings, in whatever order and pieces they come, and each entry is
 * evidence of one finding of a typology at most. What they look for, and what of it is measured: {@code docs/fraud.md}; why
 * rings are ranked: {@code docs/decisions/0011-rings-are-ranked-by-surprise.md}.
 *
 * <p>Whatever is said here is for the bank's analysts alone. No customer may learn of it, so nothing that customers read
 * may use this feature.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "ledger",
            "customer",
            "money",
            "calendar",
            "language",
            "document",
            "security",
            "bank",
            "audit"
        })
@NullMarked
package org.daybook.core.fraud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

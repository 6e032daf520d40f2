package org.daybook.core.category;

import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.security.Actor;

/**
 * A rule as it counts now.
 *
 * @param place the lower is asked first; of two in one place the older, by id
 */
public record RuleOnFile(long id, int place, CategoryRule rule, Actor by) {}

/**
 * What the bank's figures come to: flows by day, product, kind and category, balances by day, accounts by month. Read models for
 * the console, made from published views alone.
 *
 * <p>{@link org.daybook.core.analytics.RollUps} makes them for the night, {@link org.daybook.core.analytics.Analytics} shows them
 * to staff. Only customers' accounts are counted: an entry between two of them goes out of one and into the other, one of the
 * bank's own side counts once.
 *
 * <p>Every row follows from the journal and the rules alone, so days may be rolled up again and come out the same. Days are rolled up without
 * a gap, up to one day; should a posting slip under a day that is done, its count tells, and all is made anew. Why entries are
 * looked for by their ids: the journal has no index by date, and entries of later days mostly have higher ones.
 *
 * <p>An entry's category is what the rules of categories make of it on the night that rolls it up. A night that finds other rules
 * than the days were rolled up by begins anew.
 */
@ApplicationModule(allowedDependencies = {"ledger", "category", "money", "security"})
@NullMarked
package org.daybook.core.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

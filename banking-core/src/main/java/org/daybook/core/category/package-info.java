/**
 * What entries are shown as: spending categories such as {@code SALARY}, {@code HOUSING} and {@code GROCERIES}, by rules that are
 * data. The journal is never touched: a rule that comes or goes changes what is shown of every entry, old ones included, and
 * nothing else.
 *
 * <p>{@link org.daybook.core.category.Categories} serves other features and asks for no permission;
 * {@link org.daybook.core.category.CategoryDesk} serves people. The ledger applies the rules, in SQL, so that what is filtered is
 * what is shown: {@link org.daybook.core.ledger.Categorisation}.
 */
@ApplicationModule(allowedDependencies = {"ledger", "security", "audit"})
@NullMarked
package org.daybook.core.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

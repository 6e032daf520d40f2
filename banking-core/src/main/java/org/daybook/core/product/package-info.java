/**
 * What the bank offers: products such as {@code CHECKING} and {@code SAVINGS}, with their terms in each currency, as data.
 *
 * <p>Terms have a first day and hold until others do. They are never changed: a day that is past keeps what was agreed for
 * it, so interest and fees of any day can be worked out again. Where the first terms come from:
 * {@code docs/decisions/0015-products-are-rows-with-a-first-day.md}.
 *
 * <p>{@link org.daybook.core.product.Products} serves other features and asks for no permission;
 * {@link org.daybook.core.product.ProductDesk} serves people. In SQL the terms are {@code product_terms_published}.
 */
@ApplicationModule(allowedDependencies = {"money", "calendar", "security", "audit", "approval"})
@NullMarked
package org.daybook.core.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

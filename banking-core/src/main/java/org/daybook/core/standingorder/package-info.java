/**
 * Standing orders: a customer's account pays the same amount again and again, every week or month, here or elsewhere.
 *
 * <p>A feature of its own and no part of {@code account}: it stands on accounts as counter orders do, and has tables, terms and
 * a night step that nothing else of accounts needs. What falls due on a date is paid once: the entry's key is made of the order
 * and the due date. When, how often it is tried, and when it is given up:
 * {@code docs/decisions/0018-a-standing-order-is-tried-by-due-date.md}.
 *
 * <p>{@link org.daybook.core.standingorder.StandingOrders} serves people and asks for a permission in every method;
 * {@link org.daybook.core.standingorder.StandingOrderExecutions} serves the night.
 */
@ApplicationModule(allowedDependencies = {"account", "ledger", "money", "calendar", "security", "audit"})
@NullMarked
package org.daybook.core.standingorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Analytics: the bank's balances and flows as charts with their tables, and what each customer has. */
@NullMarked
package org.daybook.console.analytics;

import org.jspecify.annotations.NullMarked;

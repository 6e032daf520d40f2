/**
 * The counter: a teller finds or registers a customer, the customer keys the PIN, the teller does what the customer wants. By keys
 * alone; what may be done at which point is {@link org.daybook.console.counter.CounterViewModel}'s to say for the screen, and the
 * core's to keep.
 */
@NullMarked
package org.daybook.console.counter;

import org.jspecify.annotations.NullMarked;

/** The executor: takes up what others leave in {@code operations}, and what the schedule says. */
@NullMarked
package org.daybook.batch.executor;

import org.jspecify.annotations.NullMarked;

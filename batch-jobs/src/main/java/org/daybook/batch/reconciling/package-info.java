/** Proof of the books, as a run that others see and that can be stopped. */
@NullMarked
package org.daybook.batch.reconciling;

import org.jspecify.annotations.NullMarked;

/** Lifting the freezes whose last day is over. */
@NullMarked
package org.daybook.batch.expiry;

import org.jspecify.annotations.NullMarked;

/** The cut-off: closing a business date for booking. */
@NullMarked
package org.daybook.batch.cutoff;

import org.jspecify.annotations.NullMarked;

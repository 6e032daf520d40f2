/** Ending the holds whose last business date is over. */
@NullMarked
package org.daybook.batch.holds;

import org.jspecify.annotations.NullMarked;

/** Closing a night: its figures, its summary, its row. */
@NullMarked
package org.daybook.batch.closing;

import org.jspecify.annotations.NullMarked;

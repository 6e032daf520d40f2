/** Finding interest by the day; posting interest and fees by the month. */
@NullMarked
package org.daybook.batch.interest;

import org.jspecify.annotations.NullMarked;

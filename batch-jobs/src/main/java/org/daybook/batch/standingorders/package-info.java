/** Paying what standing orders make due. */
@NullMarked
package org.daybook.batch.standingorders;

import org.jspecify.annotations.NullMarked;

/** The night: the chain of steps that closes a business date. */
@NullMarked
package org.daybook.batch.night;

import org.jspecify.annotations.NullMarked;

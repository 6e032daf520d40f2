/** Sending what is in the outbox, as a run that others see and that can be stopped. */
@NullMarked
package org.daybook.batch.delivering;

import org.jspecify.annotations.NullMarked;

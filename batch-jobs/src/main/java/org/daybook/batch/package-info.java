/** The jobs, and the command line that asks for them. */
@NullMarked
package org.daybook.batch;

import org.jspecify.annotations.NullMarked;

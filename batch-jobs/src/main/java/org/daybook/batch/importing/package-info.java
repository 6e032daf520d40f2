/** The job that takes a bank's files into the books. */
@NullMarked
package org.daybook.batch.importing;

import org.jspecify.annotations.NullMarked;

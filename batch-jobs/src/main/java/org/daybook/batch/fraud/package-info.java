/** The job that looks through the books for fraud and writes the report. */
@NullMarked
package org.daybook.batch.fraud;

import org.jspecify.annotations.NullMarked;

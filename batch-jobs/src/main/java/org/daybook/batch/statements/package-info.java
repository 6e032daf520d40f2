/** The job that makes the statements of a request. */
@NullMarked
package org.daybook.batch.statements;

import org.jspecify.annotations.NullMarked;

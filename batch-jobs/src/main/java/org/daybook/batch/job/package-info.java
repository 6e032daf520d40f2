/** What every job shares: the job repository, launching, stopping between chunks, progress. */
@NullMarked
package org.daybook.batch.job;

import org.jspecify.annotations.NullMarked;

/** Rolling the books up for the console's figures. */
@NullMarked
package org.daybook.batch.analytics;

import org.jspecify.annotations.NullMarked;

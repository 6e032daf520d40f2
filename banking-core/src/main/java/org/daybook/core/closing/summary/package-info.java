/** How a night's summary looks. */
@NullMarked
package org.daybook.core.closing.summary;

import org.jspecify.annotations.NullMarked;

/** What there is to know at the beginning of a working day. */
@NullMarked
package org.daybook.console.today;

import org.jspecify.annotations.NullMarked;

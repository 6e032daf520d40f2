/** The bank's own users. */
@NullMarked
package org.daybook.console.staff;

import org.jspecify.annotations.NullMarked;

/** The audit trail. */
@NullMarked
package org.daybook.console.audit;

import org.jspecify.annotations.NullMarked;

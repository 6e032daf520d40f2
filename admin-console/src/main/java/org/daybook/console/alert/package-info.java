/** Alerts: what was found, its evidence and the way the money went; for analysts alone. */
@NullMarked
package org.daybook.console.alert;

import org.jspecify.annotations.NullMarked;

/** Standing orders of an account: set up, changed, ended. A panel of the account's screen. */
@NullMarked
package org.daybook.console.standingorder;

import org.jspecify.annotations.NullMarked;

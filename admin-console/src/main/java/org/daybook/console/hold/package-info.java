/** Money held on an account: placed, captured, released. A panel of the account's screen. */
@NullMarked
package org.daybook.console.hold;

import org.jspecify.annotations.NullMarked;

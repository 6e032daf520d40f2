/** Daily limits of an account and what was used of them. A panel of the account's screen. */
@NullMarked
package org.daybook.console.limit;

import org.jspecify.annotations.NullMarked;

/** Who may see and use an account: holders and mandates. A panel of the account's screen. */
@NullMarked
package org.daybook.console.mandate;

import org.jspecify.annotations.NullMarked;

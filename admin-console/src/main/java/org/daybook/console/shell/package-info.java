/** What frames every screen: sign-in, navigation, what is shown when something breaks. */
@NullMarked
package org.daybook.console.shell;

import org.jspecify.annotations.NullMarked;

/** The staff's console. It has no screens yet; its walls stand so that nothing else grows in their place. */
@NullMarked
package org.daybook.console;

import org.jspecify.annotations.NullMarked;

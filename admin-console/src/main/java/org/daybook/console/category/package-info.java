/** Categories: the rules that say as what entries are shown. */
@NullMarked
package org.daybook.console.category;

import org.jspecify.annotations.NullMarked;

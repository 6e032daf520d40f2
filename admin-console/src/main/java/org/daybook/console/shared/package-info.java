/** What screens have in common: how amounts, dates and states look, and how long work keeps out of their way. */
@NullMarked
package org.daybook.console.shared;

import org.jspecify.annotations.NullMarked;

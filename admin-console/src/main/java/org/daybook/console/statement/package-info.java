/** Statements: any account and period on the fly, and the archive of what was registered. */
@NullMarked
package org.daybook.console.statement;

import org.jspecify.annotations.NullMarked;

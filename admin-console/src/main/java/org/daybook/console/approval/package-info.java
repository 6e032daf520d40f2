/** What takes two people: proposals, and decisions over them. */
@NullMarked
package org.daybook.console.approval;

import org.jspecify.annotations.NullMarked;

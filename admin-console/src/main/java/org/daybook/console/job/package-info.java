/** Jobs: what runs and ran, started, stopped and taken up again. */
@NullMarked
package org.daybook.console.job;

import org.jspecify.annotations.NullMarked;

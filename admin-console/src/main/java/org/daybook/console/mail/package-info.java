/** Mail: what waits, what was sent, what needs somebody. */
@NullMarked
package org.daybook.console.mail;

import org.jspecify.annotations.NullMarked;

/** Mail: what waits, what was sent, what needs somebody; attempts with the server's answers. */
@NullMarked
package org.daybook.console.mail;

import org.jspecify.annotations.NullMarked;

/**
 * The staff's console.
 *
 * <p>A screen is a folder: its views are package-private, and what others may open is named in one public {@code
 * *Navigation}. Views call the core's services and nothing lower; every service asks who is signed in. A route without an
 * access annotation is open to nobody.
 */
@NullMarked
package org.daybook.console;

import org.jspecify.annotations.NullMarked;

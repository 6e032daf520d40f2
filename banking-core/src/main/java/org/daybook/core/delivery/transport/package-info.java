/** How a letter leaves the house: to a mail server, or into a folder on disk. */
@NullMarked
package org.daybook.core.delivery.transport;

import org.jspecify.annotations.NullMarked;

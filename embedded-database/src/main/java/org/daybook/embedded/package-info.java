/** A MariaDB server that a command starts for itself, so that a fresh clone needs no database. */
@NullMarked
package org.daybook.embedded;

import org.jspecify.annotations.NullMarked;

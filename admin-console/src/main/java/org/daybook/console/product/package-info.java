/** Products: their terms in each currency, from a day on. */
@NullMarked
package org.daybook.console.product;

import org.jspecify.annotations.NullMarked;

/** Letters: what a message to a customer says, in the customer's language, and whom it goes to. */
@NullMarked
package org.daybook.core.delivery.letter;

import org.jspecify.annotations.NullMarked;

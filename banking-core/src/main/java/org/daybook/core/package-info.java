/** The bank: customers, accounts, a double-entry ledger, and what is made from them. */
@NullMarked
package org.daybook.core;

import org.jspecify.annotations.NullMarked;

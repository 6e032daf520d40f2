/** Accounts: finding one, its entries, deposits, withdrawals, transfers, freezes. */
@NullMarked
package org.daybook.console.account;

import org.jspecify.annotations.NullMarked;

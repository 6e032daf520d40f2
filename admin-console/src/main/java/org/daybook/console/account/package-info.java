/** Accounts: finding one, its entries, deposits, withdrawals, transfers, freezes; opening one and closing it. */
@NullMarked
package org.daybook.console.account;

import org.jspecify.annotations.NullMarked;

/**
 * How bank files are read and checked: CSV records with their line numbers, amounts and texts taken literally, rows made of
 * them, and the one pass that compares them with each other, with the books and with the sending bank's own balances.
 */
@NullMarked
package org.daybook.core.intake.internal;

import org.jspecify.annotations.NullMarked;

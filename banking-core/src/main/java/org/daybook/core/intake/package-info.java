/**
 * Bank files: reading, checking against the sending bank's own balances, and booking. The format is described in {@code
 * docs/bank-files.md}.
 *
 * <p>A {@link org.daybook.core.intake.BankFolder} is copied into a private folder, checked whole by
 * {@link org.daybook.core.intake.FolderCheck} without touching the books, and only then booked, row by row as
 * {@link org.daybook.core.intake.EntryPlanner} plans it. What is refused leaves nothing in the books. Why
 * in two passes: {@code docs/decisions/0004-a-folder-is-checked-whole-then-posted.md}.
 *
 * <p>A control balance is the sending bank's own record of an account after a row. Ours equals it after every row: exactly, or
 * by a rounding entry of at most the {@link org.daybook.core.intake.RoundingTolerance}.
 */
@ApplicationModule(
        allowedDependencies = {"account", "ledger", "customer", "money", "bank", "calendar", "security", "audit"})
@NullMarked
package org.daybook.core.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

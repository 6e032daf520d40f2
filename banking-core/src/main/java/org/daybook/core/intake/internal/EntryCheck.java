package org.daybook.core.intake.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.ControlBalance;
import org.daybook.core.intake.EntryPlan;
import org.daybook.core.intake.EntryPlanner;
import org.daybook.core.intake.EntryRow;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.intake.RunningBalances;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Checks one row after the other against its accounts, the running balances and the sending bank's own, in the order in which
 * they would be booked.
 *
 * <p>One mistake makes one complaint, as far as that can be. After a wrong date or balance the check goes on from what the
 * file says; after a row it cannot use, the accounts it touches are doubtful until the file states their balance again.
 */
final class EntryCheck {

    /** In minor units, for one currency of one folder: a thousand of the largest amounts. */
    private static final long LARGEST_TURNOVER = Decimals.LARGEST * 1_000;

    /** In minor units; the rule OVERDRAFT of the ledger's schema knows the same number. */
    private static final long MOST_ROUNDED_BEYOND_LIMIT = 100;

    private final AccountsCheck accounts;
    private final RoundingTolerance tolerance;
    private final Optional<LocalDate> closedThrough;
    private final LocalDate bookableThrough;
    private final RunningBalances balances;
    private final EntryPlanner planner;
    private final EntryTally tally = new EntryTally();
    private final Map<Currency, Money> turnovers = new HashMap<>();
    private final Set<Currency> turnoverTold = new HashSet<>();
    private List<Complaint> complaints = List.of();
    private long illegibleRows;

    EntryCheck(
            AccountsCheck accounts,
            RoundingTolerance tolerance,
            Optional<LocalDate> closedThrough,
            LocalDate bookableThrough) {
        this.closedThrough = closedThrough;
        this.bookableThrough = bookableThrough;
        this.accounts = accounts;
        this.tolerance = tolerance;
        this.balances = new RunningBalances(
                reference -> Objects.requireNonNull(accounts.state(reference)).bookedMinor());
        this.planner = new EntryPlanner(tolerance, balances);
    }

    EntryTally tally() {
        return tally;
    }

    List<Complaint> check(EntryRow row) {
        complaints = new ArrayList<>(0);
        tally.count(row);
        checkTurnover(row);
        AccountState debit = account(row, EntryColumn.DEBIT_ACCOUNT, row.debitAccount());
        AccountState credit = account(row, EntryColumn.CREDIT_ACCOUNT, row.creditAccount());
        checkDate(row, debit, credit);
        boolean known = known(row.debitAccount(), debit) && known(row.creditAccount(), credit);
        if (!known || !sameCurrency(row, debit, credit) || !withinRange(row)) {
            doubt(debit);
            doubt(credit);
            return complaints;
        }
        startFromRecorded(row);
        checkFreeze(row, EntryColumn.DEBIT_ACCOUNT, Side.DEBIT, row.debitAccount(), debit);
        checkFreeze(row, EntryColumn.CREDIT_ACCOUNT, Side.CREDIT, row.creditAccount(), credit);
        checkLimit(row, debit, credit);
        switch (planner.plan(row)) {
            case EntryPlan.Booked booked -> {
                tally.count(booked.controls());
                booked.controls().forEach(control -> checkRounding(row, control));
            }
            case EntryPlan.Contradicted contradicted -> contradicted.controls().forEach(control -> tell(row, control));
        }
        return complaints;
    }

    /** A row whose reference the books have already: nothing else about it is worth checking. */
    List<Complaint> booked(EntryRow row) {
        complaints = new ArrayList<>(1);
        doubt(row.debitAccount() == null ? null : accounts.state(row.debitAccount()));
        doubt(row.creditAccount() == null ? null : accounts.state(row.creditAccount()));
        complain(row, EntryColumn.ENTRY_REF, row.reference() + " is booked already; a reference is used once for ever");
        return complaints;
    }

    List<Complaint> broken(Reading.Broken<EntryRow> broken) {
        for (String reference :
                broken.references().subList(1, broken.references().size())) {
            if (reference == null) {
                illegibleRows++;
            } else {
                doubt(accounts.state(reference));
            }
        }
        return broken.complaints();
    }

    private @Nullable AccountState account(EntryRow row, EntryColumn column, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        if (accounts.newlyUnknown(reference)) {
            complain(row, column, reference + " is neither in accounts.csv nor on file (said once for this account)");
        }
        return accounts.state(reference);
    }

    private static boolean known(@Nullable String reference, @Nullable AccountState account) {
        return reference == null || account != null;
    }

    private void checkDate(EntryRow row, @Nullable AccountState debit, @Nullable AccountState credit) {
        LocalDate date = row.bookingDate();
        if (date.isAfter(bookableThrough)) {
            // Later rows are not held against a day that cannot be meant.
            complain(
                    row,
                    EntryColumn.BOOKING_DATE,
                    date + " lies ahead; entries are booked on " + bookableThrough + " at the latest");
            return;
        }
        closedThrough.filter(closed -> !date.isAfter(closed)).ifPresent(closed -> {
            String reason = date + " is closed; entries are booked from " + closed.plusDays(1) + " on";
            complain(row, EntryColumn.BOOKING_DATE, reason);
        });
        checkDate(row, row.debitAccount(), debit);
        checkDate(row, row.creditAccount(), credit);
    }

    private void checkDate(EntryRow row, @Nullable String reference, @Nullable AccountState account) {
        if (account == null) {
            return;
        }
        LocalDate date = row.bookingDate();
        LocalDate last = account.lastBookingDate();
        if (date.isBefore(account.openedOn())) {
            String reason = date + " is before account " + reference + " was opened on " + account.openedOn();
            complain(row, EntryColumn.BOOKING_DATE, reason);
        } else if (last != null && date.isBefore(last)) {
            String reason = date + " goes back: account " + reference + " has an entry booked on " + last;
            complain(row, EntryColumn.BOOKING_DATE, reason);
        }
        account.bookedOn(date);
    }

    private boolean sameCurrency(EntryRow row, @Nullable AccountState debit, @Nullable AccountState credit) {
        boolean debitSame = sameCurrency(row, row.debitAccount(), debit);
        boolean creditSame = sameCurrency(row, row.creditAccount(), credit);
        return debitSame && creditSame;
    }

    private boolean sameCurrency(EntryRow row, @Nullable String reference, @Nullable AccountState account) {
        if (account == null || account.currency().equals(row.currency())) {
            return true;
        }
        complain(
                row,
                EntryColumn.CURRENCY,
                row.currency() + ", but account " + reference + " is kept in " + account.currency());
        return false;
    }

    /** The books would refuse it in the middle of posting. Why it is frozen is nobody's business here. */
    private void checkFreeze(
            EntryRow row, EntryColumn column, Side side, @Nullable String reference, @Nullable AccountState account) {
        if (account != null && account.isFrozenFor(side)) {
            complain(row, column, reference + " is frozen for " + (side == Side.DEBIT ? "debits" : "credits"));
        }
    }

    /** Balances stay far within what the books can hold. */
    private boolean withinRange(EntryRow row) {
        Money largest = Money.ofMinor(Decimals.LARGEST, row.currency());
        boolean within = true;
        if (row.debitAccount() != null
                && balances.minor(row.debitAccount()) < row.amount().minor() - Decimals.LARGEST) {
            complain(row, EntryColumn.AMOUNT, "the debited balance would be below -" + largest.toPlainString());
            within = false;
        }
        if (row.creditAccount() != null
                && balances.minor(row.creditAccount())
                        > Decimals.LARGEST - row.amount().minor()) {
            complain(row, EntryColumn.AMOUNT, "the credited balance would be above " + largest.toPlainString());
            within = false;
        }
        return within;
    }

    /** Told once for each currency: the bank's own accounts take the other side of it all. */
    private void checkTurnover(EntryRow row) {
        if (turnoverTold.contains(row.currency())) {
            return;
        }
        Money most = Money.ofMinor(LARGEST_TURNOVER, row.currency());
        Money turnover = turnovers.merge(row.currency(), row.amount(), Money::plus);
        if (turnover.compareTo(most) > 0) {
            turnoverTold.add(row.currency());
            String reason = "the entries up to here move more than " + most.toPlainString() + " in all";
            complain(row, EntryColumn.AMOUNT, reason);
        }
    }

    /** A doubtful balance is taken from the file, where the row states it. */
    private void startFromRecorded(EntryRow row) {
        if (row.debitAccount() != null && row.debitBalanceAfter() != null) {
            startFrom(row.debitAccount(), row.debitBalanceAfter().plus(row.amount()));
        }
        if (row.creditAccount() != null && row.creditBalanceAfter() != null) {
            startFrom(row.creditAccount(), row.creditBalanceAfter().minus(row.amount()));
        }
    }

    private void startFrom(String reference, Money balance) {
        AccountState account = accounts.state(reference);
        if (account != null && account.doubtful(illegibleRows)) {
            balances.set(reference, balance.minor());
            account.settle(illegibleRows);
        }
    }

    /** A debit must not leave the account beyond its limit; a credit may leave it there. */
    private void checkLimit(EntryRow row, @Nullable AccountState debit, @Nullable AccountState credit) {
        if (row.debitAccount() != null && debit != null) {
            Money after = Money.ofMinor(balances.minor(row.debitAccount()), row.currency())
                    .minus(row.amount());
            boolean beyond = after.compareTo(debit.overdraftLimit().negated()) < 0;
            if (debit.newlyBeyondLimit(beyond) && !debit.doubtful(illegibleRows)) {
                complain(
                        row,
                        EntryColumn.DEBIT_ACCOUNT,
                        row.debitAccount() + " would stand at " + after.toPlainString()
                                + ", beyond its overdraft limit of "
                                + debit.overdraftLimit().toPlainString());
            }
        }
        if (row.creditAccount() != null && credit != null) {
            Money after = Money.ofMinor(balances.minor(row.creditAccount()), row.currency())
                    .plus(row.amount());
            if (after.compareTo(credit.overdraftLimit().negated()) >= 0) {
                credit.backWithinLimit();
            }
        }
    }

    /** Rounding entries may add up; what the books would refuse in the middle of posting is refused here. */
    private void checkRounding(EntryRow row, ControlBalance control) {
        AccountState account = accounts.state(control.account());
        if (account == null || control.isExact() || control.difference().isPositive()) {
            return;
        }
        Money room = control.recorded().plus(account.overdraftLimit());
        if (room.minor() < -MOST_ROUNDED_BEYOND_LIMIT) {
            complain(
                    row,
                    column(control),
                    "rounding would leave " + control.account() + " at "
                            + control.recorded().toPlainString() + ", more than "
                            + Money.ofMinor(MOST_ROUNDED_BEYOND_LIMIT, row.currency())
                                    .toPlainString()
                            + " beyond its overdraft limit of "
                            + account.overdraftLimit().toPlainString());
        }
    }

    private static EntryColumn column(ControlBalance control) {
        return switch (control.side()) {
            case DEBIT -> EntryColumn.DEBIT_BALANCE_AFTER;
            case CREDIT -> EntryColumn.CREDIT_BALANCE_AFTER;
        };
    }

    private void tell(EntryRow row, ControlBalance control) {
        complain(
                row,
                column(control),
                "the sending bank recorded " + control.recorded().toPlainString() + " but the books come to "
                        + control.computed().toPlainString() + " (difference "
                        + control.difference().toPlainString() + ", tolerance "
                        + tolerance.in(row.currency()).toPlainString() + ")");
    }

    private static void doubt(@Nullable AccountState account) {
        if (account != null) {
            account.doubt();
        }
    }

    private void complain(EntryRow row, EntryColumn column, String reason) {
        complaints.add(new Complaint(BankFile.ENTRIES, row.line(), column.columnName(), reason));
    }
}

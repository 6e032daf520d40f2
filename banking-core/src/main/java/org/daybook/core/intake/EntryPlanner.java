package org.daybook.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of {@code entries.csv} into the entries to be booked. The check and the booking both use it, so that what was
 * checked is what is booked.
 *
 * <p>The debited account's balance falls by the amount, the credited one's rises. Where the sending bank's recorded balance
 * then differs from ours by no more than the tolerance, a rounding entry right after makes ours equal to it.
 */
public final class EntryPlanner {

    private static final String ROUNDING = "ROUNDING";

    private final RoundingTolerance tolerance;
    private final RunningBalances balances;

    public EntryPlanner(RoundingTolerance tolerance, RunningBalances balances) {
        this.tolerance = tolerance;
        this.balances = balances;
    }

    /**
     * The plan of the next row. Rows are to be planned in the order of the file, each once; after a contradiction the
     * running balance is the recorded one, so that it is not told of every later row again.
     *
     * @throws ArithmeticException if a balance leaves the range of a {@code long}
     */
    public EntryPlan plan(EntryRow row) {
        PlannedEntry entry = entry(row);
        List<PlannedEntry> entries = new ArrayList<>(3);
        List<ControlBalance> controls = new ArrayList<>(2);
        entries.add(entry);
        move(row, Side.DEBIT, row.debitAccount(), row.debitBalanceAfter(), entries, controls);
        move(row, Side.CREDIT, row.creditAccount(), row.creditBalanceAfter(), entries, controls);
        List<ControlBalance> contradictions =
                controls.stream().filter(this::contradicts).toList();
        return contradictions.isEmpty()
                ? new EntryPlan.Booked(entries, controls)
                : new EntryPlan.Contradicted(contradictions);
    }

    private void move(
            EntryRow row,
            Side side,
            @Nullable String account,
            @Nullable Money recorded,
            List<PlannedEntry> entries,
            List<ControlBalance> controls) {
        if (account == null) {
            return;
        }
        Money before = Money.ofMinor(balances.minor(account), row.currency());
        Money computed =
                switch (side) {
                    case DEBIT -> before.minus(row.amount());
                    case CREDIT -> before.plus(row.amount());
                };
        balances.set(account, computed.minor());
        if (recorded == null) {
            return;
        }
        balances.set(account, recorded.minor());
        String key = entries.getFirst().key();
        ControlBalance control = new ControlBalance(account, side, recorded, computed, key);
        if (!control.isExact() && !contradicts(control)) {
            PlannedEntry rounding = rounding(entries.getFirst(), control);
            entries.add(rounding);
            control = new ControlBalance(account, side, recorded, computed, rounding.key());
        }
        controls.add(control);
    }

    private boolean contradicts(ControlBalance control) {
        Money difference = control.difference();
        return difference.abs().compareTo(tolerance.in(difference.currency())) > 0;
    }

    /** The idempotency key of the entry for a row, which makes booking it twice impossible. */
    static String key(String reference) {
        return "import/" + reference;
    }

    private static PlannedEntry entry(EntryRow row) {
        return new PlannedEntry(
                key(row.reference()),
                row.reference(),
                row.reference(),
                row.kind(),
                row.dates(),
                row.channel(),
                row.narrative(),
                row.counterparty(),
                account(row.debitAccount(), row.kind()),
                account(row.creditAccount(), row.kind()),
                row.amount());
    }

    /** The sending bank recorded more than our books come to: credit the customer; less: debit them. */
    private static PlannedEntry rounding(PlannedEntry entry, ControlBalance control) {
        PlannedAccount customer = new PlannedAccount.OfCustomer(control.account());
        PlannedAccount bank = new PlannedAccount.OfBank(BankRole.ROUNDING);
        boolean inFavour = control.difference().isPositive();
        String side =
                switch (control.side()) {
                    case DEBIT -> "debit";
                    case CREDIT -> "credit";
                };
        return new PlannedEntry(
                entry.key() + "/rounding/" + side,
                entry.eventId(),
                null,
                ROUNDING,
                entry.dates(),
                entry.channel(),
                "Rounding difference",
                Counterparty.NONE,
                inFavour ? bank : customer,
                inFavour ? customer : bank,
                control.difference().abs());
    }

    private static PlannedAccount account(@Nullable String reference, String kind) {
        return reference == null
                ? new PlannedAccount.OfBank(BankRole.oppositeOf(kind))
                : new PlannedAccount.OfCustomer(reference);
    }
}

package org.daybook.core.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.intake.ImportQueries.KeptControl;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books checked rows of {@code entries.csv}, some at a time, each time beginning from the books' own balances. So it does
 * not matter where in the file it begins, or who booked the rows before.
 */
@Service
public class EntryBooking {

    private static final String CHANNEL = "FILE";
    private static final String ACTOR = "import";

    private final ImportQueries queries;
    private final Accounts accounts;
    private final LedgerAccounts ledgerAccounts;
    private final Ledger ledger;

    EntryBooking(ImportQueries queries, Accounts accounts, LedgerAccounts ledgerAccounts, Ledger ledger) {
        this.queries = queries;
        this.accounts = accounts;
        this.ledgerAccounts = ledgerAccounts;
        this.ledger = ledger;
    }

    /**
     * Books the next rows of a folder within the caller's transaction, keeps their control balances and notes how far the
     * import got.
     *
     * @throws IllegalStateException if a row contradicts the books: the folder was checked, so somebody else has booked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(Sha256 content, RoundingTolerance tolerance, List<EntryRow> rows) {
        Map<String, Account> named = accounts.onFile(accountReferences(rows));
        EntryPlanner planner = new EntryPlanner(tolerance, new RunningBalances(reference -> account(named, reference)
                .bookedBalance()
                .minor()));
        List<EntryOrder> orders = new ArrayList<>(rows.size());
        Map<String, ControlBalance> controls = new HashMap<>();
        for (EntryRow row : rows) {
            switch (planner.plan(row)) {
                case EntryPlan.Booked booked -> {
                    booked.entries().forEach(entry -> orders.add(order(entry, named)));
                    booked.controls().forEach(control -> controls.put(control.entryKey() + control.side(), control));
                }
                case EntryPlan.Contradicted contradicted ->
                    throw new IllegalStateException(
                            "entries.csv line " + row.line() + " no longer agrees with the books: "
                                    + contradicted.controls().getFirst());
            }
        }
        ledger.postAll(orders);
        keep(controls.values(), named);
        queries.advance(content, rows.size(), orders.size() - rows.size());
    }

    private void keep(Collection<ControlBalance> controls, Map<String, Account> named) {
        List<KeptControl> kept = new ArrayList<>(controls.size());
        Set<Ledger.PostingKey> keys = new HashSet<>();
        for (ControlBalance control : controls) {
            keys.add(postingKey(control, named));
        }
        Map<Ledger.PostingKey, Long> sequences = ledger.sequences(keys);
        for (ControlBalance control : controls) {
            Ledger.PostingKey key = postingKey(control, named);
            kept.add(new KeptControl(
                    key.account(),
                    Objects.requireNonNull(sequences.get(key), () -> "No posting for " + key),
                    entryReference(control.entryKey()),
                    control.recorded().minor(),
                    !control.isExact()));
        }
        queries.keep(kept);
    }

    private static Ledger.PostingKey postingKey(ControlBalance control, Map<String, Account> named) {
        return new Ledger.PostingKey(
                control.entryKey(), account(named, control.account()).ledgerAccount());
    }

    /** {@code import/T1/rounding/debit} belongs to the row {@code T1}. */
    private static String entryReference(String entryKey) {
        return entryKey.split("/", -1)[1];
    }

    private EntryOrder order(PlannedEntry entry, Map<String, Account> named) {
        Currency currency = entry.amount().currency();
        return new EntryOrder(
                new EntryOrder.Origin(
                        entry.key(),
                        entry.eventId(),
                        entry.externalReference(),
                        entry.channel().isEmpty() ? CHANNEL : entry.channel(),
                        ACTOR),
                entry.kind(),
                ledgerAccount(entry.debit(), currency, named),
                ledgerAccount(entry.credit(), currency, named),
                entry.amount(),
                new EntryOrder.Dates(
                        entry.dates().bookingDate(),
                        entry.dates().valueDate(),
                        entry.dates().bookedAt()),
                entry.narrative(),
                new EntryOrder.Counterparty(
                        orNull(entry.counterparty().bank()),
                        orNull(entry.counterparty().account()),
                        orNull(entry.counterparty().name()),
                        orNull(entry.counterparty().country())),
                null);
    }

    private LedgerAccountId ledgerAccount(PlannedAccount side, Currency currency, Map<String, Account> named) {
        return switch (side) {
            case PlannedAccount.OfCustomer(String reference) ->
                account(named, reference).ledgerAccount();
            case PlannedAccount.OfBank(BankRole role) -> ledgerAccounts.ofBank(role, currency);
        };
    }

    private static Account account(Map<String, Account> named, String reference) {
        return Objects.requireNonNull(named.get(reference), () -> "Account " + reference + " is not on file");
    }

    private static Set<String> accountReferences(List<EntryRow> rows) {
        Set<String> references = new HashSet<>();
        for (EntryRow row : rows) {
            if (row.debitAccount() != null) {
                references.add(row.debitAccount());
            }
            if (row.creditAccount() != null) {
                references.add(row.creditAccount());
            }
        }
        return references;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

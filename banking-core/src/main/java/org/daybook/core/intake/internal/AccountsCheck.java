package org.daybook.core.intake.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.BooksOnFile;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** Checks {@code accounts.csv}, and knows the accounts that entries may name: those in the file and those on file. */
final class AccountsCheck {

    private final BooksOnFile books;
    private final CustomersCheck customers;
    private final Complaints complaints;
    private final Map<String, Long> linesByReference = new HashMap<>();
    private final Map<String, AccountState> states = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> toldUnknown = new HashSet<>();
    private boolean complete = true;
    private long added;
    private long known;

    AccountsCheck(BooksOnFile books, CustomersCheck customers, Complaints complaints) {
        this.books = books;
        this.customers = customers;
        this.complaints = complaints;
    }

    void run(BankFolder folder) {
        try (RecordSource<AccountRow> source = RecordSource.accounts(folder)) {
            List<AccountRow> rows = new ArrayList<>();
            for (Reading<AccountRow> reading = source.next(); reading != null; reading = source.next()) {
                switch (reading) {
                    case Reading.Sound<AccountRow> sound -> take(sound.row(), rows);
                    case Reading.Broken<AccountRow> broken -> take(broken);
                }
                if (rows.size() == BooksOnFile.MOST_AT_ONCE) {
                    compare(rows);
                    rows.clear();
                }
            }
            compare(rows);
            complete &= source.readToTheEnd();
        }
    }

    long added() {
        return added;
    }

    long known() {
        return known;
    }

    /** Looks up the accounts that the file does not have, so that {@link #state} can tell. */
    void prepare(Collection<String> references) {
        List<String> open = references.stream()
                .distinct()
                .filter(Predicate.not(states::containsKey))
                .filter(Predicate.not(linesByReference::containsKey))
                .filter(Predicate.not(unknown::contains))
                .toList();
        for (int i = 0; i < open.size(); i += BooksOnFile.MOST_AT_ONCE) {
            List<String> some = open.subList(i, Math.min(open.size(), i + BooksOnFile.MOST_AT_ONCE));
            var onFile = books.accounts(some);
            onFile.forEach((reference, account) -> states.put(reference, state(account)));
            some.stream().filter(Predicate.not(onFile::containsKey)).forEach(unknown::add);
        }
    }

    /** The account's state; null if it cannot be told or its row is broken. */
    @Nullable
    AccountState state(String reference) {
        return states.get(reference);
    }

    /** Whether to complain that nobody knows the account: once for each, and not if it may stand where nobody can read. */
    boolean newlyUnknown(String reference) {
        return complete && unknown.contains(reference) && toldUnknown.add(reference);
    }

    private void take(AccountRow row, List<AccountRow> rows) {
        Long before = linesByReference.putIfAbsent(row.reference(), row.line());
        if (before == null) {
            rows.add(row);
        } else {
            complain(row, AccountColumn.ACCOUNT_REF, row.reference() + " stands in line " + before + " already");
        }
    }

    private void take(Reading.Broken<AccountRow> broken) {
        complaints.addAll(broken.complaints());
        String reference = broken.reference();
        if (reference == null) {
            complete = false;
        } else {
            linesByReference.putIfAbsent(reference, broken.line());
        }
    }

    private void compare(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var onFile = books.accounts(rows.stream().map(AccountRow::reference).toList());
        Set<String> strangers = customers.unknown(
                rows.stream().map(AccountRow::customerReference).toList());
        for (AccountRow row : rows) {
            if (strangers.contains(row.customerReference())) {
                complain(
                        row,
                        AccountColumn.CUSTOMER_REF,
                        row.customerReference() + " is neither in customers.csv nor on file");
            }
            BooksOnFile.AccountOnFile account = onFile.get(row.reference());
            if (account == null) {
                added++;
                states.put(row.reference(), new AccountState(row, Money.zero(row.currency()), null, null));
            } else {
                known++;
                states.put(row.reference(), state(account));
                compare(row, account.row());
            }
        }
    }

    private void compare(AccountRow row, AccountRow onFile) {
        same(row, AccountColumn.CUSTOMER_REF, row.customerReference(), onFile.customerReference());
        same(row, AccountColumn.PRODUCT, row.product(), onFile.product());
        same(
                row,
                AccountColumn.CURRENCY,
                row.currency().toString(),
                onFile.currency().toString());
        same(
                row,
                AccountColumn.OPENED_ON,
                row.openedOn().toString(),
                onFile.openedOn().toString());
        same(
                row,
                AccountColumn.STATEMENT_CYCLE,
                row.statementCycle().name(),
                onFile.statementCycle().name());
        same(
                row,
                AccountColumn.OVERDRAFT_LIMIT,
                row.overdraftLimit().toPlainString(),
                onFile.overdraftLimit().toPlainString());
    }

    private void same(AccountRow row, AccountColumn column, String stated, String onFile) {
        if (!stated.equals(onFile)) {
            complain(row, column, Differences.fromFile(row.reference(), stated, onFile));
        }
    }

    private static AccountState state(BooksOnFile.AccountOnFile account) {
        return new AccountState(account.row(), account.booked(), account.lastBookingDate(), account.freeze());
    }

    private void complain(AccountRow row, AccountColumn column, String reason) {
        complaints.add(BankFile.ACCOUNTS, row.line(), column, reason);
    }
}

package org.daybook.core.intake.internal;

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
    private final ReferencedRows<AccountRow> rows;
    private final Map<String, AccountState> states = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> toldUnknown = new HashSet<>();
    private long added;
    private long known;

    AccountsCheck(BooksOnFile books, CustomersCheck customers, Complaints complaints) {
        this.books = books;
        this.customers = customers;
        this.complaints = complaints;
        this.rows = new ReferencedRows<>(BankFile.ACCOUNTS, AccountColumn.ACCOUNT_REF, complaints);
    }

    void run(BankFolder folder) {
        try (RecordSource<AccountRow> source = RecordSource.accounts(folder)) {
            rows.read(source, this::compare);
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
                .filter(Predicate.not(rows::has))
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
        return rows.complete() && unknown.contains(reference) && toldUnknown.add(reference);
    }

    private void compare(List<AccountRow> some) {
        var onFile = books.accounts(some.stream().map(AccountRow::reference).toList());
        Set<String> strangers = customers.unknown(
                some.stream().map(AccountRow::customerReference).toList());
        for (AccountRow row : some) {
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

package org.daybook.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** Books that folders can be booked into without a database, as far as the check asks about them. */
public final class BooksInMemory implements BooksOnFile {

    private final Map<String, CustomerRow> customers = new HashMap<>();
    private final Map<String, AccountOnFile> accounts = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Map<String, LocalDate> lastBookingDates = new HashMap<>();
    private final Map<String, FreezeScope> freezes = new HashMap<>();
    private @Nullable LocalDate closedThrough;
    private LocalDate bookableThrough = LocalDate.of(2200, 12, 31);

    /** Books a folder that passed the check, and returns the plans in order. */
    public List<EntryPlan.Booked> book(BankFolder folder, RoundingTolerance tolerance) {
        var plans = new ArrayList<EntryPlan.Booked>();
        RunningBalances balances = new RunningBalances(this::bookedMinor);
        EntryPlanner planner = new EntryPlanner(tolerance, balances);
        try (var customerRows = RowReader.customers(folder);
                var accountRows = RowReader.accounts(folder);
                var entryRows = RowReader.entries(folder)) {
            for (CustomerRow row = customerRows.read(); row != null; row = customerRows.read()) {
                customers.putIfAbsent(row.reference(), stated(row));
            }
            for (AccountRow row = accountRows.read(); row != null; row = accountRows.read()) {
                accounts.putIfAbsent(row.reference(), new AccountOnFile(row, Money.zero(row.currency()), null, null));
            }
            for (EntryRow row = entryRows.read(); row != null; row = entryRows.read()) {
                switch (planner.plan(row)) {
                    case EntryPlan.Booked booked -> plans.add(booked);
                    case EntryPlan.Contradicted contradicted -> throw new AssertionError(contradicted);
                }
                entries.add(row.reference());
                LocalDate date = row.bookingDate();
                Stream.of(row.debitAccount(), row.creditAccount())
                        .filter(Objects::nonNull)
                        .forEach(account -> lastBookingDates.put(account, date));
            }
        }
        accounts.replaceAll((reference, account) -> new AccountOnFile(
                account.row(),
                Money.ofMinor(balances.minor(reference), account.row().currency()),
                lastBookingDates.get(reference),
                freezes.get(reference)));
        return plans;
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return Optional.ofNullable(closedThrough);
    }

    @Override
    public LocalDate bookableThrough() {
        return bookableThrough;
    }

    public void bookableThrough(LocalDate date) {
        bookableThrough = date;
    }

    /** Before the next folder is booked. */
    public void freeze(String account, FreezeScope scope) {
        freezes.put(account, scope);
        accounts.computeIfPresent(
                account,
                (reference, known) -> new AccountOnFile(known.row(), known.booked(), known.lastBookingDate(), scope));
    }

    public void close(LocalDate date) {
        closedThrough = date;
    }

    public Money balance(String account) {
        return Objects.requireNonNull(accounts.get(account)).booked();
    }

    @Override
    public Map<String, CustomerRow> customers(Collection<String> references) {
        return known(customers, references);
    }

    @Override
    public Map<String, AccountOnFile> accounts(Collection<String> references) {
        return known(accounts, references);
    }

    @Override
    public Set<String> entries(Collection<String> references) {
        return references.stream().filter(entries::contains).collect(Collectors.toSet());
    }

    private static <T> Map<String, T> known(Map<String, T> all, Collection<String> references) {
        if (references.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Asked for " + references.size() + " at once");
        }
        return references.stream().distinct().filter(all::containsKey).collect(Collectors.toMap(r -> r, all::get));
    }

    private long bookedMinor(String account) {
        return balance(account).minor();
    }

    private static CustomerRow stated(CustomerRow row) {
        return new CustomerRow(
                0,
                row.reference(),
                row.fullName(),
                row.birthDate(),
                row.email(),
                row.language(),
                orEmpty(row.phone()),
                orEmpty(row.address()),
                orEmpty(row.postcode()),
                orEmpty(row.city()),
                orEmpty(row.country()),
                orEmpty(row.segment()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

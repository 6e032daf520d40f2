package org.daybook.core.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.Customers;
import org.daybook.core.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the check asks of the books, put to the services of the other features. */
@Component
class BooksOnFileQueries implements BooksOnFile {

    /** Later than any version of a customer: the check compares with what is on file last. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Customers customers;
    private final Accounts accounts;
    private final Ledger ledger;
    private final BusinessDates businessDates;
    private final Bank bank;
    private final Clock clock;

    BooksOnFileQueries(
            Customers customers,
            Accounts accounts,
            Ledger ledger,
            BusinessDates businessDates,
            Bank bank,
            Clock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.ledger = ledger;
        this.businessDates = businessDates;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public Map<String, CustomerRow> customers(Collection<String> references) {
        return customers.onFile(references, LATEST).values().stream()
                .map(BooksOnFileQueries::row)
                .collect(Collectors.toMap(CustomerRow::reference, row -> row));
    }

    @Override
    public Map<String, AccountOnFile> accounts(Collection<String> references) {
        Map<String, List<String>> holders = accounts.holderReferences(references);
        Map<String, FreezeScope> freezes = accounts.frozen(references);
        return accounts.onFile(references).values().stream()
                .collect(Collectors.toMap(
                        Account::reference,
                        account -> new AccountOnFile(
                                row(account, Objects.requireNonNull(holders.get(account.reference()))),
                                account.bookedBalance(),
                                account.lastBookingDate(),
                                freezes.get(account.reference()))));
    }

    @Override
    public Set<String> entries(Collection<String> references) {
        Map<String, String> byKey =
                references.stream().distinct().collect(Collectors.toMap(EntryPlanner::key, reference -> reference));
        return ledger.posted(byKey.keySet()).stream()
                .map(key -> Objects.requireNonNull(byKey.get(key)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        return businessDates.closedThrough();
    }

    /** The day after the clock's at the bank, since a bank elsewhere may be a day ahead; or the business date, if that is later. */
    @Override
    public LocalDate bookableThrough() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), bank.zone()).plusDays(1);
        return businessDates.current().filter(tomorrow::isBefore).orElse(tomorrow);
    }

    private static CustomerRow row(Customer customer) {
        return new CustomerRow(
                0,
                customer.reference(),
                customer.fullName(),
                customer.birthDate(),
                text(customer.email()),
                customer.language(),
                text(customer.phone()),
                text(customer.address().street()),
                text(customer.address().postcode()),
                text(customer.address().city()),
                text(customer.address().country()),
                text(customer.segment()));
    }

    private static AccountRow row(Account account, List<String> holders) {
        return new AccountRow(
                0,
                account.reference(),
                holders.getFirst(),
                account.product(),
                account.openedOn(),
                account.statementCycle(),
                account.overdraftLimit());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

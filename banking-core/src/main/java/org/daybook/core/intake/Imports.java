package org.daybook.core.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bank files into the books: checks a folder whole, then enters its customers, accounts and entries piece by piece,
 * each piece in a transaction that also says how far it got.
 */
@Service
public class Imports {

    private final ImportQueries queries;
    private final BooksOnFile booksOnFile;
    private final Customers customers;
    private final Accounts accounts;
    private final BusinessDates businessDates;
    private final Clock clock;

    Imports(
            ImportQueries queries,
            BooksOnFile booksOnFile,
            Customers customers,
            Accounts accounts,
            BusinessDates businessDates,
            Clock clock) {
        this.queries = queries;
        this.booksOnFile = booksOnFile;
        this.customers = customers;
        this.accounts = accounts;
        this.businessDates = businessDates;
        this.clock = clock;
    }

    /** The import of this very content, if its posting was ever begun. */
    public Optional<ImportOnFile> find(Sha256 content) {
        return queries.find(content);
    }

    /** The import whose posting is not complete yet. While there is one, the books are not to be relied on. */
    public Optional<ImportOnFile> unfinished() {
        return queries.unfinished();
    }

    /** Checks a folder against the books without changing them. */
    public FolderVerdict check(BankFolder folder, RoundingTolerance tolerance, LongConsumer progress) {
        return new FolderCheck(booksOnFile, tolerance).check(folder, progress);
    }

    /** From here on the folder is being posted. Does nothing if that was begun before. */
    @Transactional
    public void begin(
            Sha256 content, long requestId, String folderName, RoundingTolerance tolerance, FolderSummary summary) {
        if (queries.find(content).isEmpty()) {
            queries.insert(content, requestId, folderName, tolerance, summary, now());
        }
    }

    /** Enters those of the customers that are not on file yet; what is said of them holds from the given day on. */
    @Transactional
    public void enterCustomers(List<CustomerRow> rows, LocalDate validFrom) {
        Map<String, CustomerId> known =
                customers.ids(rows.stream().map(CustomerRow::reference).toList());
        customers.register(
                rows.stream()
                        .filter(row -> !known.containsKey(row.reference()))
                        .map(Imports::customer)
                        .toList(),
                validFrom);
    }

    /** Opens those of the accounts that are not on file yet. */
    @Transactional
    public void openAccounts(List<AccountRow> rows) {
        var known = accounts.onFile(rows.stream().map(AccountRow::reference).toList());
        Map<String, CustomerId> holders =
                customers.ids(rows.stream().map(AccountRow::customerReference).collect(Collectors.toSet()));
        accounts.open(rows.stream()
                .filter(row -> !known.containsKey(row.reference()))
                .map(row -> new NewAccount(
                        row.reference(),
                        List.of(Objects.requireNonNull(holders.get(row.customerReference()))),
                        row.product(),
                        row.openedOn(),
                        row.statementCycle(),
                        row.overdraftLimit()))
                .toList());
    }

    /** The posting is complete: the books can be relied on again, and the business date is at least the latest booking date. */
    @Transactional
    public ImportOnFile complete(Sha256 content, String actor) {
        ImportOnFile done = queries.find(content).orElseThrow();
        if (done.entriesPosted() != done.entriesExpected()) {
            throw new IllegalStateException("The import of " + done.folderName() + " has posted " + done.entriesPosted()
                    + " of " + done.entriesExpected() + " entries; it is not complete");
        }
        queries.complete(content, now());
        if (done.lastBookingDate() != null) {
            businessDates.advanceTo(done.lastBookingDate(), actor);
        }
        return queries.find(content).orElseThrow();
    }

    private static Customer customer(CustomerRow row) {
        return new Customer(
                row.reference(),
                row.fullName(),
                row.birthDate(),
                orNull(row.email()),
                row.language(),
                orNull(row.phone()),
                new PostalAddress(
                        orNull(row.address()), orNull(row.postcode()), orNull(row.city()), orNull(row.country())),
                orNull(row.segment()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package org.daybook.core.intake.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.BooksOnFile;
import org.daybook.core.intake.CustomerRow;
import org.jspecify.annotations.Nullable;

/** Checks {@code customers.csv}, and remembers who is in it. */
final class CustomersCheck {

    private final BooksOnFile books;
    private final Complaints complaints;
    private final ReferencedRows<CustomerRow> rows;
    private long added;
    private long known;

    CustomersCheck(BooksOnFile books, Complaints complaints) {
        this.books = books;
        this.complaints = complaints;
        this.rows = new ReferencedRows<>(BankFile.CUSTOMERS, CustomerColumn.CUSTOMER_REF, complaints);
    }

    void run(BankFolder folder) {
        try (RecordSource<CustomerRow> source = RecordSource.customers(folder)) {
            rows.read(source, this::compare);
        }
    }

    long added() {
        return added;
    }

    long known() {
        return known;
    }

    /**
     * Those of the references that nobody knows: neither the file nor the books. None, if part of the file could not be
     * read: they may stand there.
     */
    Set<String> unknown(Collection<String> references) {
        Set<String> open = references.stream()
                .filter(reference -> !rows.has(reference))
                .collect(Collectors.toCollection(HashSet::new));
        if (!rows.complete() || open.isEmpty()) {
            return Set.of();
        }
        open.removeAll(books.customers(open).keySet());
        return open;
    }

    private void compare(List<CustomerRow> some) {
        Map<String, CustomerRow> onFile =
                books.customers(some.stream().map(CustomerRow::reference).toList());
        for (CustomerRow row : some) {
            CustomerRow before = onFile.get(row.reference());
            if (before == null) {
                added++;
            } else {
                known++;
                compare(row, before);
            }
        }
    }

    private void compare(CustomerRow row, CustomerRow onFile) {
        same(row, CustomerColumn.FULL_NAME, row.fullName(), onFile.fullName());
        if (!Objects.equals(row.birthDate(), onFile.birthDate())) {
            complain(row.line(), CustomerColumn.BIRTH_DATE, Differences.fromFile(row.reference()));
        }
        same(row, CustomerColumn.EMAIL, row.email(), onFile.email());
        same(row, CustomerColumn.LANGUAGE, row.language(), onFile.language());
        same(row, CustomerColumn.PHONE, row.phone(), onFile.phone());
        same(row, CustomerColumn.ADDRESS, row.address(), onFile.address());
        same(row, CustomerColumn.POSTCODE, row.postcode(), onFile.postcode());
        same(row, CustomerColumn.CITY, row.city(), onFile.city());
        same(row, CustomerColumn.COUNTRY, row.country(), onFile.country());
        same(row, CustomerColumn.SEGMENT, row.segment(), onFile.segment());
    }

    private void same(CustomerRow row, CustomerColumn column, @Nullable String stated, @Nullable String onFile) {
        if (stated != null && !stated.equals(onFile)) {
            String reason = column.personal()
                    ? Differences.fromFile(row.reference())
                    : Differences.fromFile(row.reference(), stated, Objects.requireNonNullElse(onFile, ""));
            complain(row.line(), column, reason);
        }
    }

    private void complain(long line, CustomerColumn column, String reason) {
        complaints.add(BankFile.CUSTOMERS, line, column, reason);
    }
}

package org.daybook.core.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.BooksOnFile;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.EntryRow;

/** Checks {@code entries.csv} from first to last, a thousand records at a time so that the books are asked seldom. */
final class EntriesCheck {

    private final BooksOnFile books;
    private final AccountsCheck accounts;
    private final Complaints complaints;
    private final EntryCheck entryCheck;
    private final LongConsumer progress;
    private final RepeatedReferences repeated = new RepeatedReferences(new ReferenceHashes());
    private long records;

    EntriesCheck(
            BooksOnFile books,
            AccountsCheck accounts,
            Complaints complaints,
            EntryCheck entryCheck,
            LongConsumer progress) {
        this.books = books;
        this.accounts = accounts;
        this.complaints = complaints;
        this.entryCheck = entryCheck;
        this.progress = progress;
    }

    void run(BankFolder folder) {
        try (RecordSource<EntryRow> source = RecordSource.entries(folder)) {
            List<Reading<EntryRow>> readings = new ArrayList<>();
            for (Reading<EntryRow> reading = source.next(); reading != null; reading = source.next()) {
                if (repeated.tooMany()) {
                    String reason =
                            "more than 10,000 entry references are repeated; the rest of the file was not checked";
                    complaints.add(new Complaint(BankFile.ENTRIES, reading.line(), null, reason));
                    break;
                }
                readings.add(reading);
                if (readings.size() == BooksOnFile.MOST_AT_ONCE) {
                    check(readings);
                    readings.clear();
                }
            }
            check(readings);
        }
        repeated.settle(folder, complaints);
    }

    private void check(List<Reading<EntryRow>> readings) {
        if (readings.isEmpty()) {
            return;
        }
        accounts.prepare(readings.stream()
                .flatMap(reading -> reading.references().stream().skip(1))
                .filter(Objects::nonNull)
                .filter(reference -> !reference.isEmpty())
                .toList());
        List<String> references = readings.stream()
                .map(Reading::reference)
                .filter(Objects::nonNull)
                .toList();
        Set<String> booked = references.isEmpty() ? Set.of() : books.entries(references);
        for (Reading<EntryRow> reading : readings) {
            List<Complaint> found =
                    switch (reading) {
                        case Reading.Sound<EntryRow> sound ->
                            booked.contains(sound.row().reference())
                                    ? entryCheck.booked(sound.row())
                                    : entryCheck.check(sound.row());
                        case Reading.Broken<EntryRow> broken -> entryCheck.broken(broken);
                    };
            String reference = reading.reference();
            complaints.addAll(reference == null ? found : repeated.note(reference, found));
        }
        records += readings.size();
        progress.accept(records);
    }
}

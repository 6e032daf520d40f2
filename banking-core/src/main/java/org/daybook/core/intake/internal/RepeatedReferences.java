package org.daybook.core.intake.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.EntryRow;

/**
 * Finds entry references that a file uses twice without keeping them all: the first pass suspects by hash, a second pass
 * over the file settles the few suspects exactly. Without a suspect there is no second pass.
 *
 * <p>A repeated row mostly contradicts the running balance as well. Its other complaints are therefore put by, and told only
 * if the suspicion proves unfounded.
 */
final class RepeatedReferences {

    private static final int MOST_SUSPECTS = 10_000;

    private final ReferenceHashes hashes;
    private final Map<String, List<Complaint>> suspects = new HashMap<>();

    RepeatedReferences(ReferenceHashes hashes) {
        this.hashes = hashes;
    }

    /** Takes note of a row's reference and tells what is left of the row's complaints to tell now. */
    List<Complaint> note(String reference, List<Complaint> complaints) {
        if (!hashes.seen(reference)) {
            return complaints;
        }
        // Suspected a second time it is certainly repeated: the list that would be put by is dropped.
        suspects.putIfAbsent(reference, complaints);
        return List.of();
    }

    /** So many that going on is pointless, and remembering them would take memory without bound. */
    boolean tooMany() {
        return suspects.size() >= MOST_SUSPECTS;
    }

    void settle(BankFolder folder, Complaints complaints) {
        if (suspects.isEmpty()) {
            return;
        }
        Map<String, Long> firstLines = new HashMap<>();
        var repeated = new HashSet<String>();
        try (RecordSource<EntryRow> source = RecordSource.entries(folder)) {
            for (Reading<EntryRow> reading = source.next(); reading != null; reading = source.next()) {
                String reference = reading.reference();
                if (reference == null || !suspects.containsKey(reference)) {
                    continue;
                }
                Long first = firstLines.putIfAbsent(reference, reading.line());
                if (first != null) {
                    repeated.add(reference);
                    String reason = reference + " stands in line " + first + " already";
                    complaints.add(BankFile.ENTRIES, reading.line(), EntryColumn.ENTRY_REF, reason);
                }
            }
        }
        suspects.forEach((reference, putBy) -> complaints.addAll(repeated.contains(reference) ? List.of() : putBy));
    }
}

package org.daybook.console.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.console.shared.CsvFile;
import org.daybook.core.audit.AuditEntry;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTail;
import org.daybook.core.audit.AuditTrail;

/** Entries of the trail as a file for spreadsheets: as much as whoever asks may see, times in UTC. */
final class AuditExport {

    /** More than anybody reads in a spreadsheet; whoever needs more narrows the dates. */
    static final int MOST_ENTRIES = 100_000;

    private static final int PAGE = 1_000;

    private AuditExport() {}

    static byte[] csv(AuditTrail trail, AuditFilter filter) {
        AuditTail tail = trail.tail();
        CsvFile file = new CsvFile(List.of("No.", "When (UTC)", "By", "Action", "On", "Details", "Seal"));
        List<AuditEntry> page = trail.search(filter, 0, PAGE);
        for (int offset = PAGE; !page.isEmpty() && offset <= MOST_ENTRIES; offset += PAGE) {
            page.forEach(entry -> file.row(row(entry, tail)));
            page = page.size() < PAGE ? List.of() : trail.search(filter, offset, PAGE);
        }
        return file.bytes();
    }

    static List<String> row(AuditEntry entry, AuditTail tail) {
        return List.of(
                Long.toString(entry.sequence()),
                entry.recordedAt().toString(),
                entry.actor().toString(),
                entry.content().map(AuditEntry.Content::action).orElse("Restricted"),
                subject(entry),
                details(entry),
                tail.isSealed(entry.sequence()) ? "Sealed" : "Not yet");
    }

    /** Empty where it is withheld. */
    static String subject(AuditEntry entry) {
        return entry.content()
                .map(content ->
                        content.subject().kind() + " " + content.subject().reference())
                .orElse("");
    }

    /** Empty where they are withheld. */
    static String details(AuditEntry entry) {
        return entry.content()
                .map(content -> content.details().values().entrySet().stream()
                        .map(detail -> detail.getKey().replace('_', ' ') + " " + detail.getValue())
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }
}

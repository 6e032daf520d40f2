package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Reads the journal: every entry once, not a posting of each side. */
@Service
public class Journal {

    private final JournalQueries queries;

    Journal(JournalQueries queries) {
        this.queries = queries;
    }

    /**
     * Hands over the entries booked within these days, both included, in the order in which they were posted; streamed, so
     * that more of them take no more memory. An entry that was taken back, and the one that takes it back, are left out.
     */
    public void read(LocalDate from, LocalDate to, Consumer<JournalLine> lines) {
        queries.read(from, to, lines);
    }

    /** The entries of the given ids, in the order in which they were posted. */
    public List<JournalLine> lines(Collection<JournalEntryId> ids) {
        return ids.isEmpty() ? List.of() : queries.lines(ids);
    }
}

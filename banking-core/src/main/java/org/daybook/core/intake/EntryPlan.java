package org.daybook.core.intake;

import java.util.List;

/** What is to be booked for one row of {@code entries.csv}. */
public sealed interface EntryPlan {

    /**
     * The row can be booked.
     *
     * @param entries in the order in which they are to be booked: the row's own, then up to two rounding entries
     * @param controls the control balances the row states, up to two, debit before credit
     */
    record Booked(List<PlannedEntry> entries, List<ControlBalance> controls) implements EntryPlan {

        public Booked {
            entries = List.copyOf(entries);
            controls = List.copyOf(controls);
        }

        public PlannedEntry entry() {
            return entries.getFirst();
        }
    }

    /**
     * The sending bank's recorded balance contradicts our books by more than the tolerance.
     *
     * @param controls those that do, one or two, debit before credit
     */
    record Contradicted(List<ControlBalance> controls) implements EntryPlan {

        public Contradicted {
            controls = List.copyOf(controls);
        }
    }
}

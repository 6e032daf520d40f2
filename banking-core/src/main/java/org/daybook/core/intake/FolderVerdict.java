package org.daybook.core.intake;

import java.util.List;

/** What the check of a folder found. */
public sealed interface FolderVerdict {

    /** Every row can be booked. */
    record Accepted(FolderSummary summary) implements FolderVerdict {}

    /**
     * Not a row of it may be booked.
     *
     * @param complaints the first {@link FolderCheck#MOST_COMPLAINTS} in the order of files and lines; at least one
     * @param total how many there are in all
     */
    record Refused(List<Complaint> complaints, long total) implements FolderVerdict {

        public Refused {
            complaints = List.copyOf(complaints);
        }
    }
}

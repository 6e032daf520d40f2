package org.daybook.batch.importing;

import java.util.List;
import org.daybook.core.intake.ImportOnFile;

/** What became of an order to import a folder. */
public sealed interface ImportResult {

    /** Every row stands in the books. */
    record Imported(ImportOnFile done) implements ImportResult {}

    /** The same content was imported before; nothing was changed. */
    record AlreadyImported(ImportOnFile done) implements ImportResult {}

    /**
     * Nothing of the folder is in the books.
     *
     * @param reason one sentence
     * @param complaints in detail, if it is about the content of the files
     * @param total how many complaints there are in all
     */
    record Refused(String reason, List<String> complaints, long total) implements ImportResult {
        public Refused {
            complaints = List.copyOf(complaints);
        }
    }

    /** Asked to stop; the same order goes on from there. */
    record Stopped() implements ImportResult {}
}

package org.daybook.core.intake;

/** An import's posting is not complete; until it is, nothing is made from the books. */
public final class ImportUnfinished extends RuntimeException {

    ImportUnfinished(ImportOnFile unfinished) {
        super("The import of " + unfinished.folderName() + " is unfinished (" + unfinished.entriesPosted() + " of "
                + unfinished.entriesExpected() + " entries posted); finish it first by giving the same import again.");
    }
}

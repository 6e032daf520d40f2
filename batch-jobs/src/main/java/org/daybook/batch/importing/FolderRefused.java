package org.daybook.batch.importing;

import org.daybook.core.intake.FolderVerdict;

/** The check found that the folder cannot be booked. */
final class FolderRefused extends RuntimeException {

    private final transient FolderVerdict.Refused verdict;

    FolderRefused(FolderVerdict.Refused verdict) {
        super("The folder was refused");
        this.verdict = verdict;
    }

    FolderVerdict.Refused verdict() {
        return verdict;
    }
}

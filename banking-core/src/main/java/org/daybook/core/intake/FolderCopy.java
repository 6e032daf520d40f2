package org.daybook.core.intake;

import org.daybook.core.security.Sha256;

/** What became of taking a bank's files over into a private folder. */
public sealed interface FolderCopy {

    /**
     * All three files were copied.
     *
     * @param folder the private folder, which nobody else changes
     * @param contentHash its identity, see {@link BankFolder#contentHash()}
     */
    record Copied(BankFolder folder, Sha256 contentHash) implements FolderCopy {}

    /**
     * A file is missing or cannot be read.
     *
     * @param reason one sentence that names the path
     */
    record Unreadable(String reason) implements FolderCopy {}
}

package org.daybook.core.statement;

import java.util.List;
import java.util.Optional;
import org.daybook.core.security.Sha256;

/**
 * A statement with what the archive and the register still lack of it.
 *
 * @param version its version among those of the account and period
 * @param registeredId set if this version is in the register already
 * @param newFiles files to be written
 */
public record RenderedStatement(
        long accountId,
        Statement statement,
        Sha256 content,
        int version,
        Optional<Long> registeredId,
        List<NewFile> newFiles) {

    public RenderedStatement {
        newFiles = List.copyOf(newFiles);
    }

    /**
     * A file to be written.
     *
     * @param registered whether the register has it already, and only the archive has lost it
     */
    record NewFile(ArchivedFile file, Content content, boolean registered) {}

    /** The bytes of a file. Compared by identity: nobody compares them otherwise than by their digest. */
    static final class Content {

        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}

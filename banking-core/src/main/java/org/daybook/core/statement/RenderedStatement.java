package org.daybook.core.statement;

import java.util.List;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * What the register is told of a statement, and the files that it and the archive still lack. The lines are gone: a chunk of
 * long statements would not fit into memory.
 *
 * @param lines how many there are
 * @param number in the account's sequence; empty for one asked for ad hoc
 * @param addressee names and addresses of the holders, as the register keeps them
 * @param version its version among those of the account and period
 * @param registeredId set if this version is in the register already
 * @param newFiles files to be written
 */
public record RenderedStatement(
        long accountId,
        String accountReference,
        StatementPeriod period,
        Money opening,
        Money closing,
        int lines,
        Optional<Integer> number,
        String addressee,
        Sha256 content,
        int version,
        Optional<Long> registeredId,
        List<NewFile> newFiles) {

    public RenderedStatement {
        newFiles = List.copyOf(newFiles);
    }

    static RenderedStatement of(
            long accountId,
            Statement statement,
            Sha256 content,
            int version,
            Optional<Long> registeredId,
            List<NewFile> newFiles) {
        return new RenderedStatement(
                accountId,
                statement.account().reference(),
                statement.period(),
                statement.opening(),
                statement.closing(),
                statement.lines().size(),
                statement.number(),
                addressee(statement),
                content,
                version,
                registeredId,
                newFiles);
    }

    /**
     * This one as it enters the register beside the latest version on file, which another request may have entered since
     * this one was drawn up: then it is that version if it says the same, or else the next.
     */
    RenderedStatement beside(RegisteredStatement latest) {
        if (latest.version() < version) {
            return this;
        }
        if (latest.content().equals(content)) {
            return entered(
                    latest.version(),
                    Optional.of(latest.id()),
                    newFiles.stream()
                            .filter(file -> file.registered()
                                    || latest.file(file.file().format()).isEmpty())
                            .toList());
        }
        return registeredId.isPresent() ? this : entered(latest.version() + 1, registeredId, newFiles);
    }

    private RenderedStatement entered(int asVersion, Optional<Long> as, List<NewFile> files) {
        return new RenderedStatement(
                accountId,
                accountReference,
                period,
                opening,
                closing,
                lines,
                number,
                addressee,
                content,
                asVersion,
                as,
                files.stream()
                        .map(file -> file.at(StatementArchive.pathOf(
                                accountReference, period, asVersion, file.file().format())))
                        .toList());
    }

    /** Name, then address, of each holder, a line each; holders are separated by an empty line. */
    private static String addressee(Statement statement) {
        StringBuilder text = new StringBuilder();
        for (Statement.Holder holder : statement.holders()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(holder.name());
            holder.addressLines().forEach(line -> text.append('\n').append(line));
        }
        return text.toString();
    }

    /**
     * A file to be written.
     *
     * @param registered whether the register has it already, and only the archive has lost it
     */
    record NewFile(ArchivedFile file, Content content, boolean registered) {

        private NewFile at(String path) {
            return new NewFile(
                    new ArchivedFile(file.format(), path, file.sha256(), file.sizeBytes(), file.rendererVersion()),
                    content,
                    registered);
        }
    }

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

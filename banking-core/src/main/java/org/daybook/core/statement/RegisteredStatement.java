package org.daybook.core.statement;

import java.util.Map;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * A statement that was made.
 *
 * @param id in the register; never printed
 * @param number in the account's sequence; empty for one asked for ad hoc
 * @param version 1 for the first of its account and period, one more each time the books had changed
 * @param content digest of everything it says
 * @param files by format
 */
public record RegisteredStatement(
        long id,
        long accountId,
        String accountReference,
        StatementPeriod period,
        Optional<Integer> number,
        int version,
        Sha256 content,
        Money opening,
        Money closing,
        int lines,
        Map<StatementFormat, ArchivedFile> files) {

    public RegisteredStatement {
        files = Map.copyOf(files);
    }

    RegisteredStatement with(Map<StatementFormat, ArchivedFile> itsFiles) {
        return new RegisteredStatement(
                id, accountId, accountReference, period, number, version, content, opening, closing, lines, itsFiles);
    }

    public Optional<ArchivedFile> file(StatementFormat format) {
        return Optional.ofNullable(files.get(format));
    }
}

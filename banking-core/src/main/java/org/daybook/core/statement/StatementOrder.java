package org.daybook.core.statement;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.security.Sha256;

/**
 * An order for statements.
 *
 * @param accounts those asked for; empty for all on file
 * @param formats at least one
 */
public record StatementOrder(StatementPeriod period, List<Account> accounts, Set<StatementFormat> formats) {

    public StatementOrder {
        accounts = List.copyOf(accounts);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("An order for statements needs a format");
        }
        formats = Set.copyOf(EnumSet.copyOf(formats));
    }

    /** What is asked for, whatever the order in which it was said. */
    public Sha256 content() {
        return Sha256.ofFields(
                period,
                accounts.stream().map(Account::reference).sorted().distinct().toList(),
                formatNames(formats));
    }

    /** For people. */
    public String description() {
        return "statements from " + period.from() + " to " + period.to() + " of "
                + (accounts.isEmpty()
                        ? "all accounts"
                        : accounts.size() == 1 ? accounts.getFirst().reference() : accounts.size() + " accounts") + " as " + formatNames(formats);
    }

    static String formatNames(Collection<StatementFormat> formats) {
        return formats.stream().sorted().map(StatementFormat::extension).collect(Collectors.joining(","));
    }
}

package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Work;
import org.daybook.core.operations.WorkParameters;
import org.daybook.core.security.Sha256;

/**
 * An order for statements.
 *
 * @param period of every statement; ordered by cycle, its last day alone counts
 * @param accounts those asked for; empty for all on file
 * @param formats at least one
 * @param byCycle whether the statements are those that the accounts' cycles make due on the last day, numbered, each for the
 *     time since the one before
 * @param mailed whether each statement goes to its customer by mail
 */
public record StatementOrder(
        StatementPeriod period, List<Account> accounts, Set<StatementFormat> formats, boolean byCycle, boolean mailed) {

    public StatementOrder {
        accounts = List.copyOf(accounts);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("An order for statements needs a format");
        }
        formats = Set.copyOf(EnumSet.copyOf(formats));
    }

    /** For one period, to be fetched. */
    public StatementOrder(StatementPeriod period, List<Account> accounts, Set<StatementFormat> formats) {
        this(period, accounts, formats, false, false);
    }

    /** What the accounts' cycles make due on a day, to be mailed. */
    public static StatementOrder due(LocalDate day) {
        return new StatementOrder(
                new StatementPeriod(day, day), List.of(), EnumSet.allOf(StatementFormat.class), true, true);
    }

    /** The same, each statement to be mailed to its customer. */
    public StatementOrder toBeMailed() {
        return new StatementOrder(period, accounts, formats, byCycle, true);
    }

    /** Whether it asks for the whole of a period, to be fetched: every account, every format. There is one such order a period. */
    public boolean isForAll() {
        return accounts.isEmpty() && formats.size() == StatementFormat.values().length && !byCycle && !mailed;
    }

    /** What is asked for, whatever the order in which it was said. */
    public Sha256 content() {
        return Sha256.ofFields(
                period,
                accounts.stream().map(Account::reference).sorted().distinct().toList(),
                formatNames(formats),
                byCycle,
                mailed);
    }

    /** What is asked for, as work that an executor can be left; what the cycles make due is left with its night alone. */
    public Work work() {
        return new Work(
                OperationKind.STATEMENTS,
                content(),
                description(),
                byCycle ? Optional.empty() : Optional.of(parameters()));
    }

    private WorkParameters parameters() {
        return new WorkParameters.Statements(
                period.from(),
                period.to(),
                accounts.stream().map(Account::reference).toList(),
                formats.stream().sorted().map(Enum::name).toList(),
                mailed);
    }

    /** For people. */
    public String description() {
        if (byCycle) {
            return "statements due on " + period.to();
        }
        return "statements from " + period.from() + " to " + period.to() + " of "
                + (accounts.isEmpty()
                        ? "all accounts"
                        : accounts.size() == 1 ? accounts.getFirst().reference() : accounts.size() + " accounts")
                + " as "
                + formats.stream().sorted().map(StatementFormat::title).collect(Collectors.joining(" and "))
                + (mailed ? ", by mail" : "");
    }

    static String formatNames(Collection<StatementFormat> formats) {
        return formats.stream().sorted().map(StatementFormat::extension).collect(Collectors.joining(","));
    }
}

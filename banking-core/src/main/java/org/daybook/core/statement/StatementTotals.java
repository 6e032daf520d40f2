package org.daybook.core.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/**
 * Sums over a statement's lines.
 *
 * @param debits sum of all debits, not negative
 * @param credits sum of all credits, not negative
 * @param byKind one row for each kind and side that occurs, ordered by kind, debits before credits
 * @param fees what the bank charged in the period, less what it gave back
 * @param interestCredited interest the customer received
 * @param interestCharged interest the customer paid, penalty interest included
 */
public record StatementTotals(
        Money debits,
        Money credits,
        List<KindTotal> byKind,
        Money fees,
        Money interestCredited,
        Money interestCharged) {

    private static final Set<String> FEE_KINDS = Set.of("STATEMENT_FEE", "FEE");
    private static final Set<String> INTEREST_KINDS = Set.of("INTEREST_CREDIT", "INTEREST_DEBIT", "PENALTY_INTEREST");

    public StatementTotals {
        byKind = List.copyOf(byKind);
    }

    /** Count and sum of the lines of one kind on one side. */
    public record KindTotal(String kind, Side side, int count, Money sum) {}

    static StatementTotals of(Statement statement) {
        Money zero = Money.zero(statement.currency());
        Money debits = zero;
        Money credits = zero;
        Money fees = zero;
        Money interestCredited = zero;
        Money interestCharged = zero;
        Map<String, Map<Side, KindTotal>> byKind = new TreeMap<>();
        for (StatementLine line : statement.lines()) {
            boolean debit = line.side() == Side.DEBIT;
            if (debit) {
                debits = debits.plus(line.amount());
            } else {
                credits = credits.plus(line.amount());
            }
            if (FEE_KINDS.contains(line.kind())) {
                fees = fees.minus(line.signed());
            } else if (INTEREST_KINDS.contains(line.kind())) {
                interestCharged = debit ? interestCharged.plus(line.amount()) : interestCharged;
                interestCredited = debit ? interestCredited : interestCredited.plus(line.amount());
            }
            byKind.computeIfAbsent(line.kind(), kind -> new TreeMap<>())
                    .merge(
                            line.side(),
                            new KindTotal(line.kind(), line.side(), 1, line.amount()),
                            (one, other) -> new KindTotal(
                                    one.kind(),
                                    one.side(),
                                    one.count() + 1,
                                    one.sum().plus(other.sum())));
        }
        List<KindTotal> rows = byKind.values().stream()
                .flatMap(sides -> sides.values().stream())
                .sorted(Comparator.comparing(KindTotal::kind).thenComparing(KindTotal::side))
                .toList();
        return new StatementTotals(debits, credits, rows, fees, interestCredited, interestCharged);
    }
}

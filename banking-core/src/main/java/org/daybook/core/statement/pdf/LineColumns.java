package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.stream.Stream;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.StatementTotals;

/**
 * Where the columns of the line table stand: the columns of figures are as wide as the largest figure needs, the
 * description has what is left.
 *
 * @param size of the figures; smaller than usual only where the description would get too narrow
 * @param debitEnd right edge of the figures, as the two that follow
 */
record LineColumns(
        int size, int valueDate, int description, int descriptionWidth, int debitEnd, int creditEnd, int balanceEnd) {

    static final int PADDING = mm(1.5);

    private static final int USUAL_SIZE = pt(8);
    private static final int SMALLEST_SIZE = pt(5);
    private static final int DATE_WIDTH = mm(18);
    private static final int BETWEEN = mm(3);
    private static final int FIGURE_NARROWEST = mm(19);
    private static final int DESCRIPTION_NARROWEST = mm(45);

    static LineColumns fitting(Composition composition, StatementTotals totals) {
        int size = USUAL_SIZE;
        LineColumns columns = at(size, composition, totals);
        while (columns.descriptionWidth < DESCRIPTION_NARROWEST && size > SMALLEST_SIZE) {
            size--;
            columns = at(size, composition, totals);
        }
        return columns;
    }

    private static LineColumns at(int size, Composition composition, StatementTotals totals) {
        int debit = figureWidth(size, composition.boldAmount(totals.debits()));
        int credit = figureWidth(size, composition.boldAmount(totals.credits()));
        int balance = widestBalance(size, composition);
        int balanceEnd = PageGeometry.RIGHT - PADDING;
        int creditEnd = balanceEnd - balance - BETWEEN;
        int debitEnd = creditEnd - credit - BETWEEN;
        int valueDate = PageGeometry.LEFT + PADDING + DATE_WIDTH;
        int description = valueDate + DATE_WIDTH;
        return new LineColumns(
                size,
                valueDate,
                description,
                debitEnd - debit - BETWEEN - description,
                debitEnd,
                creditEnd,
                balanceEnd);
    }

    /** The width of the balance furthest from zero, on either side. */
    private static int widestBalance(int size, Composition composition) {
        Statement statement = composition.statement();
        Money highest = statement.opening();
        Money lowest = statement.opening();
        for (StatementLine line : statement.lines()) {
            Money balance = line.runningBalance();
            highest = balance.compareTo(highest) > 0 ? balance : highest;
            lowest = balance.compareTo(lowest) < 0 ? balance : lowest;
        }
        return Stream.of(highest, lowest)
                .mapToInt(money -> figureWidth(size, composition.boldAmount(money)))
                .reduce(0, Math::max);
    }

    private static int figureWidth(int size, GlyphRun figure) {
        return Math.max(FIGURE_NARROWEST, figure.width(size));
    }
}

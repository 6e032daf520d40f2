package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementTotals;

/** The line that proves itself: opening + credits − debits = closing, set as one sum. */
final class BalanceSummary implements Block {

    private static final int HEIGHT = mm(16);
    private static final int LABEL_BASELINE = mm(5.6);
    private static final int FIGURE_BASELINE = mm(11.8);
    private static final int LABEL_SIZE = pt(7);
    private static final int FIGURE_SIZE = pt(11.5);
    private static final int SMALLEST = pt(4.5);
    private static final int SIGN_WIDTH = mm(5);
    private static final int PADDING = mm(3);

    /** One term of the sum and the sign in front of it. */
    private record Term(String sign, GlyphRun label, GlyphRun figure) {}

    private final Composition composition;
    private final List<Term> terms;

    BalanceSummary(Composition composition, StatementTotals totals) {
        this.composition = composition;
        Statement statement = composition.statement();
        String from = composition.wording().dates().inDigits(statement.period().from());
        String to = composition.wording().dates().inDigits(statement.period().to());
        terms = List.of(
                term("", "statement.opening", " " + from, statement.opening()),
                term("+", "statement.credits", "", totals.credits()),
                term("−", "statement.debits", "", totals.debits()),
                term("=", "statement.closing", " " + to, statement.closing()));
    }

    private Term term(String sign, String label, String date, Money money) {
        return new Term(
                sign, composition.regular(composition.wording().text(label) + date), composition.boldAmount(money));
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        Palette palette = composition.palette();
        canvas.rectangle(PageGeometry.LEFT, top, PageGeometry.WIDTH, HEIGHT, palette.wash());
        canvas.rectangle(PageGeometry.LEFT, top, PageGeometry.WIDTH, PageGeometry.RULE, palette.accent());
        int column = (PageGeometry.WIDTH - 2 * PADDING + SIGN_WIDTH) / terms.size();
        int room = column - SIGN_WIDTH - mm(1);
        int size = FIGURE_SIZE;
        for (Term term : terms) {
            size = term.figure.fittingSize(size, SMALLEST, room);
        }
        int left = PageGeometry.LEFT + PADDING;
        for (Term term : terms) {
            boolean result = term.sign.equals("=");
            int labelSize = term.label.fittingSize(LABEL_SIZE, SMALLEST, room);
            canvas.textCentredAt(
                    left - SIGN_WIDTH / 2 - mm(0.5),
                    top + FIGURE_BASELINE,
                    size,
                    palette.quiet(),
                    composition.regular(term.sign));
            canvas.text(left, top + LABEL_BASELINE, labelSize, palette.quiet(), term.label);
            canvas.text(left, top + FIGURE_BASELINE, size, result ? palette.accent() : palette.ink(), term.figure);
            left += column;
        }
    }
}

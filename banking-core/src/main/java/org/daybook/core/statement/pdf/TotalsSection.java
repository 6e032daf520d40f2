package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.statement.StatementTotals;
import org.jspecify.annotations.Nullable;

/** What the lines add up to: by kind, and the fees and interest among them. */
final class TotalsSection {

    private static final int SPACE_ABOVE = mm(6);
    private static final int HEADING_SIZE = pt(9.5);
    private static final int HEADING_HEIGHT = mm(6.5);

    private final Composition composition;
    private final LineColumns columns;
    private final StatementTotals totals;

    TotalsSection(Composition composition, LineColumns columns, StatementTotals totals) {
        this.composition = composition;
        this.columns = columns;
        this.totals = totals;
    }

    void addTo(PageFlow flow) {
        if (!totals.byKind().isEmpty()) {
            addTotalsByKind(flow);
        }
        addFeesAndInterest(flow);
    }

    private void addTotalsByKind(PageFlow flow) {
        Wording wording = composition.wording();
        addHeading(flow, "statement.totalsByKind", totals.byKind().size() + 1);
        for (StatementTotals.KindTotal total : totals.byKind()) {
            flow.add(row(
                    composition.regular(wording.kind(total.kind())),
                    composition.regular(wording.counted("statement.entries", total.count())),
                    total.side() == Side.DEBIT ? total.sum() : null,
                    total.side() == Side.CREDIT ? total.sum() : null));
        }
        flow.add(row(
                composition.boldWord("statement.total"),
                composition.regular(wording.counted(
                        "statement.entries", composition.statement().lines().size())),
                totals.debits(),
                totals.credits()));
    }

    private void addFeesAndInterest(PageFlow flow) {
        addHeading(flow, "statement.feesAndInterest", 3);
        flow.add(row(composition.word("statement.fees"), composition.regular(""), totals.fees(), null));
        flow.add(row(
                composition.word("statement.interestCharged"),
                composition.regular(""),
                totals.interestCharged(),
                null));
        flow.add(row(
                composition.word("statement.interestCredited"),
                composition.regular(""),
                null,
                totals.interestCredited()));
    }

    private void addHeading(PageFlow flow, String key, int rows) {
        flow.keepTogether(SPACE_ABOVE + HEADING_HEIGHT + rows * TotalRow.HEIGHT);
        flow.space(SPACE_ABOVE);
        flow.add(new TextLine(
                composition.boldWord(key),
                HEADING_SIZE,
                HEADING_HEIGHT,
                composition.palette().accent()));
    }

    private TotalRow row(GlyphRun label, GlyphRun count, @Nullable Money debit, @Nullable Money credit) {
        return new TotalRow(composition, columns, label, count, debit, credit);
    }

    /** One total, its figure under the column it adds up. */
    private record TotalRow(
            Composition composition,
            LineColumns columns,
            GlyphRun label,
            GlyphRun count,
            @Nullable Money debit,
            @Nullable Money credit)
            implements Block {

        static final int HEIGHT = mm(5.2);

        private static final int BASELINE = mm(3.6);
        private static final int SIZE = pt(8);

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public void draw(PageCanvas canvas, int top) {
            Palette palette = composition.palette();
            canvas.rule(PageGeometry.LEFT, top, PageGeometry.WIDTH, PageGeometry.HAIRLINE, palette.hairline());
            canvas.text(PageGeometry.LEFT + LineColumns.PADDING, top + BASELINE, SIZE, palette.ink(), label);
            canvas.text(columns.description() + mm(22), top + BASELINE, SIZE, palette.quiet(), count);
            drawFigure(canvas, top, columns.debitEnd(), debit);
            drawFigure(canvas, top, columns.creditEnd(), credit);
        }

        private void drawFigure(PageCanvas canvas, int top, int end, @Nullable Money figure) {
            if (figure != null) {
                canvas.textEndingAt(
                        end,
                        top + BASELINE,
                        columns.size(),
                        composition.palette().ink(),
                        composition.amount(figure));
            }
        }
    }
}

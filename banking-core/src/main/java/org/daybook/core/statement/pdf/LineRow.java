package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import java.util.Optional;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.ledger.Side;
import org.daybook.core.statement.StatementLine;

/**
 * A statement line: dates, what it was, its amount on one side, and the balance after it.
 *
 * @param line empty for a row that only goes on with the details of the row above
 * @param kind in the reader's language
 * @param last whether the details end here
 */
record LineRow(
        Composition composition,
        LineColumns columns,
        Optional<StatementLine> line,
        String kind,
        List<GlyphRun> details,
        boolean last)
        implements Block {

    /** Of the narrative, counterparty and reference below the kind. */
    static final int DETAIL_SIZE = pt(7);

    /** More lines of details than these go into further rows, so that every row fits on a page. */
    static final int MOST_DETAILS = 12;

    private static final int KIND_SIZE = pt(8);
    private static final int KIND_SMALLEST = pt(5);
    private static final int ABOVE = mm(1.1);
    private static final int BELOW = mm(1.3);
    private static final int KIND_LEADING = pt(9.5);
    private static final int DETAIL_LEADING = pt(8.4);

    /** From the lower edge of a line up to its baseline. */
    private static final int DESCENT = pt(1.7);

    @Override
    public int height() {
        int height = details.size() * DETAIL_LEADING;
        if (line.isPresent()) {
            height += ABOVE + KIND_LEADING;
        }
        return last ? height + BELOW : height;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        Palette palette = composition.palette();
        int lower = top;
        if (line.isPresent()) {
            lower += ABOVE + KIND_LEADING;
            drawFirstLine(canvas, lower - DESCENT, line.get());
        }
        for (GlyphRun detail : details) {
            lower += DETAIL_LEADING;
            canvas.text(columns.description(), lower - DESCENT, DETAIL_SIZE, palette.quiet(), detail);
        }
        if (last) {
            canvas.rule(
                    PageGeometry.LEFT,
                    top + height() - PageGeometry.HAIRLINE,
                    PageGeometry.WIDTH,
                    PageGeometry.HAIRLINE,
                    palette.hairline());
        }
    }

    private void drawFirstLine(PageCanvas canvas, int baseline, StatementLine shown) {
        Palette palette = composition.palette();
        GlyphRun booked = composition.regular(composition.wording().dates().inDigits(shown.bookingDate()));
        GlyphRun value = shown.valueDate().equals(shown.bookingDate())
                ? booked
                : composition.regular(composition.wording().dates().inDigits(shown.valueDate()));
        GlyphRun what = composition.regular(kind);
        int whatSize = what.fittingSize(KIND_SIZE, KIND_SMALLEST, columns.descriptionWidth());
        int amountEnd = shown.side() == Side.DEBIT ? columns.debitEnd() : columns.creditEnd();
        canvas.text(PageGeometry.LEFT + LineColumns.PADDING, baseline, KIND_SIZE, palette.ink(), booked);
        canvas.text(columns.valueDate(), baseline, KIND_SIZE, palette.ink(), value);
        canvas.text(columns.description(), baseline, whatSize, palette.ink(), what);
        canvas.textEndingAt(amountEnd, baseline, columns.size(), palette.ink(), composition.amount(shown.amount()));
        canvas.textEndingAt(
                columns.balanceEnd(),
                baseline,
                columns.size(),
                palette.ink(),
                composition.amount(shown.runningBalance()));
    }
}

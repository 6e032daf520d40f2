package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.List;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.ledger.Side;
import org.daybook.core.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/** A statement line: dates, what it was, its amount on one side, and the balance after it. */
final class LineRow implements Block {

    /** Of the narrative, counterparty and reference below the kind. */
    static final int DETAIL_SIZE = pt(7);

    /** More lines of details than these go into further rows, so that every row fits on a page. */
    static final int MOST_DETAILS = 24;

    private static final int KIND_SIZE = pt(8);
    private static final int ABOVE = mm(1.1);
    private static final int BELOW = mm(1.3);
    private static final int KIND_LEADING = pt(9.5);
    private static final int DETAIL_LEADING = pt(8.4);

    private final Composition composition;
    private final LineColumns columns;
    private final @Nullable StatementLine line;
    private final String kind;
    private final List<GlyphRun> details;

    private LineRow(
            Composition composition,
            LineColumns columns,
            @Nullable StatementLine line,
            String kind,
            List<GlyphRun> details) {
        this.composition = composition;
        this.columns = columns;
        this.line = line;
        this.kind = kind;
        this.details = details;
    }

    static LineRow first(
            Composition composition, LineColumns columns, StatementLine line, String kind, List<GlyphRun> details) {
        return new LineRow(composition, columns, line, kind, details);
    }

    /** The details that had no room in the row before. */
    static LineRow continued(Composition composition, LineColumns columns, List<GlyphRun> details) {
        return new LineRow(composition, columns, null, "", details);
    }

    @Override
    public int height() {
        return ABOVE + (line == null ? 0 : KIND_LEADING) + details.size() * DETAIL_LEADING + BELOW;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        Palette palette = composition.palette();
        int baseline = top + ABOVE;
        if (line != null) {
            baseline += KIND_LEADING;
            drawFirstLine(canvas, baseline - pt(1.7), line);
        }
        for (GlyphRun detail : details) {
            baseline += DETAIL_LEADING;
            canvas.text(columns.description(), baseline - pt(1.7), DETAIL_SIZE, palette.quiet(), detail);
        }
        canvas.rule(
                PageGeometry.LEFT,
                top + height() - PageGeometry.HAIRLINE,
                PageGeometry.WIDTH,
                PageGeometry.HAIRLINE,
                palette.hairline());
    }

    private void drawFirstLine(PageCanvas canvas, int baseline, StatementLine shown) {
        Palette palette = composition.palette();
        GlyphRun booked = composition.regular(composition.wording().dates().inDigits(shown.bookingDate()));
        GlyphRun value = shown.valueDate().equals(shown.bookingDate())
                ? booked
                : composition.regular(composition.wording().dates().inDigits(shown.valueDate()));
        GlyphRun what = composition.regular(kind);
        int whatSize = what.fittingSize(KIND_SIZE, pt(5), columns.descriptionWidth());
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

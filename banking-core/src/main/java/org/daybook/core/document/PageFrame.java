package org.daybook.core.document;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.bank.Bank;

/**
 * What stands around each page of a paper for the bank's own staff: its mark and name above, and below what the paper is.
 *
 * @param readers who may see it, at the head
 * @param foot what to know of it, at the foot
 */
public record PageFrame(Bank bank, String readers, String foot) {

    private static final int MARK = mm(9);
    private static final int MARK_TOP = mm(14);

    public void draw(PageCanvas canvas, PageStyle style, int page, int pages) {
        drawHead(canvas, style);
        int below = PageMeasures.FOOT_RULE + mm(4);
        canvas.rule(
                PageMeasures.LEFT,
                PageMeasures.FOOT_RULE,
                PageMeasures.TEXT_WIDTH,
                PageMeasures.HAIRLINE,
                style.hairline());
        canvas.text(PageMeasures.LEFT, below, pt(6.5), style.quiet(), style.regular(foot));
        canvas.textEndingAt(
                PageMeasures.RIGHT, below, pt(6.5), style.quiet(), style.regular("Page " + page + " of " + pages));
    }

    private void drawHead(PageCanvas canvas, PageStyle style) {
        int middle = MARK_TOP + MARK / 2;
        canvas.rectangle(PageMeasures.LEFT, MARK_TOP, MARK, MARK, style.accent());
        GlyphRun logo = style.bold(bank.logo());
        int logoSize = logo.fittingSize(pt(12), pt(5), MARK - mm(1.5));
        canvas.textCentredAt(PageMeasures.LEFT + MARK / 2, middle + logoSize * 36 / 100, logoSize, Colour.WHITE, logo);
        GlyphRun name = style.bold(bank.name());
        int nameSize = name.fittingSize(pt(12), pt(6), mm(110));
        canvas.text(PageMeasures.LEFT + MARK + mm(3), middle + pt(4.3), nameSize, style.accent(), name);
        canvas.textEndingAt(PageMeasures.RIGHT, middle + pt(3), pt(8), style.quiet(), style.regular(readers));
    }
}

package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;

/** What stands above and below the text of a page. */
final class PageFrame {

    private static final int HEAD_SIZE = pt(8);
    private static final int FOOT_SIZE = pt(6.5);
    private static final int SMALLEST = pt(4.5);
    private static final int FOOT_BASELINE = PageGeometry.FOOT_RULE + mm(4);
    private static final int PAGE_NUMBER_WIDTH = mm(35);

    private final Composition composition;
    private final Letterhead letterhead;
    private final AccountInformation information;
    private final GlyphRun footer;

    PageFrame(Composition composition) {
        this.composition = composition;
        letterhead = new Letterhead(composition);
        information = new AccountInformation(composition);
        Bank bank = composition.bank();
        List<String> parts = new ArrayList<>(bank.addressLines());
        parts.add("BIC " + bank.bic());
        parts.add(bank.phone());
        parts.add(bank.web());
        footer = composition.regular(String.join(" · ", parts));
    }

    void draw(PageCanvas canvas, int page, int pages) {
        if (page == 1) {
            letterhead.draw(canvas);
            information.draw(canvas, page, pages);
        } else {
            drawContinuationHead(canvas);
        }
        drawFoot(canvas, page, pages);
    }

    private void drawContinuationHead(PageCanvas canvas) {
        Palette palette = composition.palette();
        int baseline = PageGeometry.CONTINUATION_BASELINE;
        GlyphRun name = composition.bold(composition.bank().name());
        GlyphRun account = composition.regular(composition.wording().text("statement.title") + " · "
                + composition.accountNumber() + " · " + composition.period());
        int nameSize = name.fittingSize(HEAD_SIZE, SMALLEST, mm(50));
        int room = PageGeometry.WIDTH - name.width(nameSize) - mm(5);
        canvas.text(PageGeometry.LEFT, baseline, nameSize, palette.accent(), name);
        canvas.textEndingAt(
                PageGeometry.RIGHT, baseline, account.fittingSize(HEAD_SIZE, SMALLEST, room), palette.quiet(), account);
        canvas.rule(PageGeometry.LEFT, baseline + mm(2), PageGeometry.WIDTH, PageGeometry.RULE, palette.accent());
    }

    private void drawFoot(PageCanvas canvas, int page, int pages) {
        Palette palette = composition.palette();
        canvas.rule(
                PageGeometry.LEFT,
                PageGeometry.FOOT_RULE,
                PageGeometry.WIDTH,
                PageGeometry.HAIRLINE,
                palette.hairline());
        int size = footer.fittingSize(FOOT_SIZE, SMALLEST, PageGeometry.WIDTH - PAGE_NUMBER_WIDTH);
        canvas.text(PageGeometry.LEFT, FOOT_BASELINE, size, palette.quiet(), footer);
        GlyphRun number = composition.regular(composition.wording().text("statement.page", page, pages));
        canvas.textEndingAt(PageGeometry.RIGHT, FOOT_BASELINE, FOOT_SIZE, palette.quiet(), number);
    }
}

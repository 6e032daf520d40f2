package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.statement.Statement;

/** The head of the first page: the bank's mark, name and contact, and the addressee in the envelope's window. */
final class Letterhead {

    private static final int MARK = mm(11);
    private static final int MARK_SIZE = pt(15);
    private static final int NAME_SIZE = pt(15);
    private static final int NAME_SMALLEST = pt(8);
    private static final int NAME_WIDTH = mm(85);
    private static final int CONTACT_SIZE = pt(7.5);
    private static final int CONTACT_LEADING = pt(9.6);
    private static final int SENDER_SIZE = pt(6.5);
    private static final int SMALLEST = pt(5);
    private static final int ADDRESS_SIZE = pt(10);
    private static final int ADDRESS_SMALLEST = pt(7.5);
    private static final int ADDRESS_LEADING = mm(4.8);

    /** More names than these would push the address out of the window; the title names all holders. */
    private static final int NAMES_IN_WINDOW = 3;

    private final Composition composition;

    Letterhead(Composition composition) {
        this.composition = composition;
    }

    void draw(PageCanvas canvas) {
        drawMark(canvas);
        drawContact(canvas);
        drawSender(canvas);
        drawAddress(canvas);
    }

    private void drawMark(PageCanvas canvas) {
        Palette palette = composition.palette();
        int top = PageGeometry.LETTERHEAD_TOP;
        GlyphRun logo = composition.bold(composition.bank().logo());
        int logoSize = logo.fittingSize(MARK_SIZE, SMALLEST, MARK - mm(1.5));
        canvas.rectangle(PageGeometry.LEFT, top, MARK, MARK, palette.accent());
        canvas.textCentredAt(
                PageGeometry.LEFT + MARK / 2, top + MARK / 2 + logoSize * 36 / 100, logoSize, Colour.WHITE, logo);
        GlyphRun name = composition.bold(composition.bank().name());
        int size = name.fittingSize(NAME_SIZE, NAME_SMALLEST, NAME_WIDTH);
        canvas.text(PageGeometry.LEFT + MARK + mm(3.5), top + MARK / 2 + size * 36 / 100, size, palette.accent(), name);
    }

    private void drawContact(PageCanvas canvas) {
        Bank bank = composition.bank();
        List<String> lines = new ArrayList<>(bank.addressLines());
        lines.add(bank.phone());
        lines.add(bank.email());
        lines.add(bank.web());
        int baseline = PageGeometry.LETTERHEAD_TOP + CONTACT_SIZE;
        for (String line : lines) {
            GlyphRun run = composition.regular(line);
            int size = run.fittingSize(CONTACT_SIZE, SMALLEST, PageGeometry.RIGHT - PageGeometry.INFO_LEFT);
            canvas.text(
                    PageGeometry.INFO_LEFT,
                    baseline,
                    size,
                    composition.palette().quiet(),
                    run);
            baseline += CONTACT_LEADING;
        }
    }

    private void drawSender(PageCanvas canvas) {
        Bank bank = composition.bank();
        GlyphRun sender = composition.regular(String.join(" · ", bank.addressLines()));
        int size = sender.fittingSize(SENDER_SIZE, SMALLEST, PageGeometry.ADDRESS_WIDTH);
        canvas.text(
                PageGeometry.LEFT,
                PageGeometry.SENDER_BASELINE,
                size,
                composition.palette().quiet(),
                sender);
        canvas.rule(
                PageGeometry.LEFT,
                PageGeometry.SENDER_BASELINE + mm(0.9),
                PageGeometry.ADDRESS_WIDTH,
                PageGeometry.HAIRLINE,
                composition.palette().hairline());
    }

    /** One size for all lines: as large as their longest and their number allow. */
    private void drawAddress(PageCanvas canvas) {
        List<GlyphRun> lines = new ArrayList<>();
        int size = ADDRESS_SIZE;
        for (String line : addressLines(composition.statement().holders())) {
            GlyphRun run = composition.regular(line);
            size = run.fittingSize(size, ADDRESS_SMALLEST, PageGeometry.ADDRESS_WIDTH);
            lines.add(run);
        }
        int smallEnough = size;
        List<GlyphRun> fitting = lines.stream()
                .flatMap(line -> line.wrap(smallEnough, PageGeometry.ADDRESS_WIDTH).stream())
                .toList();
        int height = PageGeometry.ADDRESS_BOTTOM - PageGeometry.ADDRESS_TOP;
        int leading = Math.min(ADDRESS_LEADING, height / fitting.size());
        int baseline = PageGeometry.ADDRESS_TOP;
        for (GlyphRun line : fitting) {
            baseline += leading;
            canvas.text(
                    PageGeometry.LEFT,
                    baseline,
                    Math.min(size, leading),
                    composition.palette().ink(),
                    line);
        }
    }

    private static List<String> addressLines(List<Statement.Holder> holders) {
        List<String> lines = new ArrayList<>();
        int names = holders.size() <= NAMES_IN_WINDOW ? holders.size() : 1;
        for (Statement.Holder holder : holders.subList(0, names)) {
            lines.add(holder.name());
        }
        lines.addAll(holders.getFirst().addressLines());
        return lines;
    }
}

package org.daybook.core.fraud.report;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import org.daybook.core.document.Colour;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageMeasures;
import org.daybook.core.document.PageStyle;
import org.daybook.core.fraud.MoneyPath;
import org.daybook.core.fraud.PathDrawing;

/** The drawing of a money path, as large as the page allows. */
final class PathBlock implements Block {

    private static final int TALLEST = mm(75);
    private static final int SPACE = mm(3);
    private static final int FULL = 1000;
    private static final int SMALLEST_TEXT = pt(4.5);
    private static final int LINE = pt(0.8);
    private static final int HEAD_LENGTH = 75;
    private static final int HEAD_WIDTH = 28;
    private static final int BORDER = pt(0.9);

    private final PageStyle style;
    private final PathDrawing drawing;
    private final int scale;

    PathBlock(PageStyle style, PathDrawing drawing) {
        this.style = style;
        this.drawing = drawing;
        int byWidth = FULL * PageMeasures.TEXT_WIDTH / drawing.width();
        int byHeight = FULL * TALLEST / drawing.height();
        scale = Math.min(FULL, Math.min(byWidth, byHeight));
    }

    @Override
    public int height() {
        return scaled(drawing.height()) + 2 * SPACE;
    }

    @Override
    public void draw(PageCanvas canvas, int top) {
        int left = PageMeasures.LEFT + (PageMeasures.TEXT_WIDTH - scaled(drawing.width())) / 2;
        int upper = top + SPACE;
        drawing.arrows().forEach(arrow -> drawArrow(canvas, left, upper, arrow));
        drawing.boxes().forEach(box -> drawBox(canvas, left, upper, box));
        drawing.arrows().forEach(arrow -> drawLabels(canvas, left, upper, arrow));
    }

    private void drawArrow(PageCanvas canvas, int left, int top, PathDrawing.Arrow arrow) {
        int fromX = left + scaled(arrow.fromX());
        int fromY = top + scaled(arrow.fromY());
        int toX = left + scaled(arrow.toX());
        int toY = top + scaled(arrow.toY());
        double length = Math.max(1, StrictMath.hypot(toX - fromX, toY - fromY));
        double dx = (toX - fromX) / length;
        double dy = (toY - fromY) / length;
        int baseX = (int) Math.round(toX - dx * HEAD_LENGTH);
        int baseY = (int) Math.round(toY - dy * HEAD_LENGTH);
        int sideX = (int) Math.round(-dy * LINE / 2);
        int sideY = (int) Math.round(dx * LINE / 2);
        Colour colour = style.quiet();
        canvas.polygon(
                colour,
                fromX + sideX,
                fromY + sideY,
                baseX + sideX,
                baseY + sideY,
                baseX - sideX,
                baseY - sideY,
                fromX - sideX,
                fromY - sideY);
        int wingX = (int) Math.round(-dy * HEAD_WIDTH);
        int wingY = (int) Math.round(dx * HEAD_WIDTH);
        canvas.polygon(colour, toX, toY, baseX + wingX, baseY + wingY, baseX - wingX, baseY - wingY);
    }

    private void drawBox(PageCanvas canvas, int left, int top, PathDrawing.Box box) {
        int width = scaled(PathDrawing.BOX_WIDTH);
        int height = scaled(PathDrawing.BOX_HEIGHT);
        int x = left + scaled(box.x()) - width / 2;
        int y = top + scaled(box.y()) - height / 2;
        boolean account = box.node().kind() == MoneyPath.Kind.ACCOUNT;
        canvas.rectangle(x, y, width, height, account ? style.accent() : style.quiet());
        canvas.rectangle(
                x + BORDER, y + BORDER, width - 2 * BORDER, height - 2 * BORDER, account ? style.wash() : Colour.WHITE);
        GlyphRun label = style.bold(box.node().label());
        int room = width - mm(2);
        int size = label.fittingSize(scaled(PathDrawing.TEXT_SIZE + 10), SMALLEST_TEXT, room);
        GlyphRun fitting = label.wrap(size, room).getFirst();
        canvas.textCentredAt(x + width / 2, y + height / 2 + size * 36 / 100, size, style.ink(), fitting);
    }

    private void drawLabels(PageCanvas canvas, int left, int top, PathDrawing.Arrow arrow) {
        int size = Math.max(SMALLEST_TEXT, scaled(PathDrawing.TEXT_SIZE));
        int leading = size * PathDrawing.LEADING / PathDrawing.TEXT_SIZE;
        int y = top + scaled(arrow.labelY()) - (arrow.labels().size() - 1) * leading / 2 + size / 3;
        for (String label : arrow.labels()) {
            GlyphRun text = style.regular(label);
            int x = left + scaled(arrow.labelX()) - text.width(size) / 2;
            canvas.rectangle(x - mm(0.5), y - size, text.width(size) + mm(1), leading, Colour.WHITE);
            canvas.text(x, y - size * 12 / 100, size, style.ink(), text);
            y += leading;
        }
    }

    private int scaled(int length) {
        return length * scale / FULL;
    }
}

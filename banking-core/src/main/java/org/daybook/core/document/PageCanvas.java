package org.daybook.core.document;

import org.jspecify.annotations.Nullable;

/**
 * A page to draw on. The origin is the top left corner, y grows downwards, all lengths are in units of {@link Length};
 * a text's y is its baseline.
 *
 * <p>Shapes lie below text, whatever the order they were drawn in. Not for use by several threads.
 */
public final class PageCanvas {

    private static final int USUAL_PAGE = 8 * 1024;

    private final int height;
    private final Fonts fonts;
    private final ContentBuffer shapes = new ContentBuffer(USUAL_PAGE / 4);
    private final ContentBuffer text = new ContentBuffer(USUAL_PAGE);
    private int fontSize = -1;
    private @Nullable FontSubset font;
    private @Nullable Colour fill;
    private @Nullable Colour textColour;
    private int lineX;
    private int lineY;

    PageCanvas(int height, Fonts fonts) {
        this.height = height;
        this.fonts = fonts;
    }

    public void text(int x, int y, int size, Colour colour, GlyphRun run) {
        if (run.length() == 0) {
            return;
        }
        if (run.font() != font || size != fontSize) {
            font = run.font();
            fontSize = size;
            text.ascii(run.font() == fonts.bold() ? "/B " : "/R ").number(size).ascii("Tf\n");
        }
        if (!colour.equals(textColour)) {
            textColour = colour;
            fillColour(text, colour);
        }
        int baseline = height - y;
        text.number(x - lineX).number(baseline - lineY).ascii("Td").glyphs(run).ascii("Tj\n");
        lineX = x;
        lineY = baseline;
    }

    /** Sets a text so that it ends at x. */
    public void textEndingAt(int x, int y, int size, Colour colour, GlyphRun run) {
        text(x - run.width(size), y, size, colour, run);
    }

    /** Sets a text so that its middle lies at x. */
    public void textCentredAt(int x, int y, int size, Colour colour, GlyphRun run) {
        text(x - run.width(size) / 2, y, size, colour, run);
    }

    public void rectangle(int x, int y, int width, int rectangleHeight, Colour colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            fillColour(shapes, colour);
        }
        shapes.number(x)
                .number(height - y - rectangleHeight)
                .number(width)
                .number(rectangleHeight)
                .ascii("re f\n");
    }

    /** A line from left to right, its upper edge at y. */
    public void rule(int x, int y, int width, int thickness, Colour colour) {
        rectangle(x, y, width, thickness, colour);
    }

    private static void fillColour(ContentBuffer out, Colour colour) {
        share(out, colour.red());
        share(out, colour.green());
        share(out, colour.blue());
        out.ascii("rg\n");
    }

    /** A part of 255 as a decimal fraction of three places. */
    private static void share(ContentBuffer out, int part) {
        int thousandths = (part * 1000 + 127) / 255;
        if (thousandths == 1000) {
            out.ascii("1 ");
        } else {
            out.ascii(".")
                    .ascii(Integer.toString(1000 + thousandths).substring(1))
                    .ascii(" ");
        }
    }

    /** The page's operators, in units of {@link Length}. */
    ContentBuffer content() {
        ContentBuffer content = new ContentBuffer(shapes.size() + text.size() + 64);
        content.ascii(".1 0 0 .1 0 0 cm\n");
        content.append(shapes);
        return content.ascii("BT\n").append(text).ascii("ET\n");
    }
}

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
    private final ByteSink shapes = new ByteSink(USUAL_PAGE / 4);
    private final ByteSink text = new ByteSink(USUAL_PAGE);
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
        if (run.isEmpty()) {
            return;
        }
        if (run.font() != font || size != fontSize) {
            font = run.font();
            fontSize = size;
            text.ascii(run.font() == fonts.bold() ? "/B " : "/R ")
                    .figure(size, 0)
                    .ascii(" Tf\n");
        }
        if (!colour.equals(textColour)) {
            textColour = colour;
            writeColour(text, colour);
        }
        int baseline = height - y;
        text.figure(x - lineX, 0).put(' ').figure(baseline - lineY, 0).ascii(" Td(");
        run.writeTo(text);
        text.ascii(")Tj\n");
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
            writeColour(shapes, colour);
        }
        shapes.figure(x, 0).put(' ').figure(height - y - rectangleHeight, 0).put(' ');
        shapes.figure(width, 0).put(' ').figure(rectangleHeight, 0).ascii(" re f\n");
    }

    /** A filled polygon: x and y of each corner in turn. */
    public void polygon(Colour colour, int... corners) {
        if (corners.length < 6 || corners.length % 2 != 0) {
            throw new IllegalArgumentException("A polygon has at least three corners");
        }
        if (!colour.equals(fill)) {
            fill = colour;
            writeColour(shapes, colour);
        }
        for (int i = 0; i < corners.length; i += 2) {
            shapes.figure(corners[i], 0)
                    .put(' ')
                    .figure(height - corners[i + 1], 0)
                    .ascii(i == 0 ? " m " : " l ");
        }
        shapes.ascii("f\n");
    }

    /** A line from left to right, its upper edge at y. */
    public void rule(int x, int y, int width, int thickness, Colour colour) {
        rectangle(x, y, width, thickness, colour);
    }

    private static void writeColour(ByteSink out, Colour colour) {
        for (int part : new int[] {colour.red(), colour.green(), colour.blue()}) {
            out.figure((part * 1000 + 127) / 255, 3).put(' ');
        }
        out.ascii("rg\n");
    }

    /** The page's operators, in units of {@link Length}. */
    ByteSink content() {
        ByteSink content = new ByteSink(shapes.size() + text.size() + 64);
        content.ascii(".1 0 0 .1 0 0 cm\n").append(shapes);
        return content.ascii("BT\n").append(text).ascii("ET\n");
    }
}

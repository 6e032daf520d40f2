package org.daybook.core.fraud;

import java.util.Locale;

/**
 * A drawing as SVG. Its colours are the page's own, so that it is legible on light and dark.
 */
final class SvgPath {

    private static final int HEAD_LENGTH = 90;
    private static final int HEAD_WIDTH = 35;
    private static final int LONGEST_LABEL = 15;

    private final PathDrawing drawing;
    private final StringBuilder svg = new StringBuilder(4_096);

    SvgPath(PathDrawing drawing) {
        this.drawing = drawing;
    }

    String text() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(points(drawing.width()))
                .append(' ')
                .append(points(drawing.height()))
                .append("\" role=\"img\" aria-label=\"The way the money went\" font-family=\"sans-serif\">\n");
        drawing.arrows().forEach(this::arrow);
        drawing.boxes().forEach(this::box);
        drawing.arrows().forEach(this::labels);
        return svg.append("</svg>\n").toString();
    }

    private void arrow(PathDrawing.Arrow arrow) {
        double length = Math.max(1, StrictMath.hypot(arrow.toX() - arrow.fromX(), arrow.toY() - arrow.fromY()));
        double dx = (arrow.toX() - arrow.fromX()) / length;
        double dy = (arrow.toY() - arrow.fromY()) / length;
        int baseX = (int) Math.round(arrow.toX() - dx * HEAD_LENGTH);
        int baseY = (int) Math.round(arrow.toY() - dy * HEAD_LENGTH);
        int sideX = (int) Math.round(-dy * HEAD_WIDTH);
        int sideY = (int) Math.round(dx * HEAD_WIDTH);
        svg.append("  <g class=\"payment\" stroke=\"currentColor\" fill=\"currentColor\" opacity=\"0.6\"><line x1=\"")
                .append(points(arrow.fromX()))
                .append("\" y1=\"")
                .append(points(arrow.fromY()))
                .append("\" x2=\"")
                .append(points(baseX))
                .append("\" y2=\"")
                .append(points(baseY))
                .append("\" stroke-width=\"1.2\"/><path stroke=\"none\" d=\"M")
                .append(point(arrow.toX(), arrow.toY()))
                .append(" L")
                .append(point(baseX + sideX, baseY + sideY))
                .append(" L")
                .append(point(baseX - sideX, baseY - sideY))
                .append(" Z\"/></g>\n");
    }

    private void box(PathDrawing.Box box) {
        String kind = box.node().kind().name().toLowerCase(Locale.ROOT);
        String dashed = box.node().kind() == MoneyPath.Kind.ACCOUNT ? "" : " stroke-dasharray=\"3 2\"";
        svg.append("  <g class=\"node ")
                .append(kind)
                .append("\"><title>")
                .append(escaped(box.node().label()))
                .append("</title><rect x=\"")
                .append(points(box.x() - PathDrawing.BOX_WIDTH / 2))
                .append("\" y=\"")
                .append(points(box.y() - PathDrawing.BOX_HEIGHT / 2))
                .append("\" width=\"")
                .append(points(PathDrawing.BOX_WIDTH))
                .append("\" height=\"")
                .append(points(PathDrawing.BOX_HEIGHT))
                .append("\" rx=\"4\" fill=\"currentColor\" fill-opacity=\"0.08\" stroke=\"currentColor\"")
                .append(dashed)
                .append("/><text x=\"")
                .append(points(box.x()))
                .append("\" y=\"")
                .append(points(box.y() + PathDrawing.TEXT_SIZE * 36 / 100))
                .append("\" font-size=\"8.5\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"currentColor\">")
                .append(escaped(shortened(box.node().label())))
                .append("</text></g>\n");
    }

    private void labels(PathDrawing.Arrow arrow) {
        int y = arrow.labelY() - (arrow.labels().size() - 1) * PathDrawing.LEADING / 2 + PathDrawing.TEXT_SIZE / 3;
        for (String label : arrow.labels()) {
            svg.append("  <text class=\"amount\" x=\"")
                    .append(points(arrow.labelX()))
                    .append("\" y=\"")
                    .append(points(y))
                    .append(
                            "\" font-size=\"7.5\" text-anchor=\"middle\" fill=\"currentColor\" paint-order=\"stroke\" stroke-width=\"4\"")
                    .append(" style=\"stroke:var(--lumo-base-color,Canvas)\">")
                    .append(escaped(label))
                    .append("</text>\n");
            y += PathDrawing.LEADING;
        }
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static String point(int x, int y) {
        return points(x) + " " + points(y);
    }

    private static String points(int tenths) {
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

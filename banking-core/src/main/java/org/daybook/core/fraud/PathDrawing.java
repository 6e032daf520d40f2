package org.daybook.core.fraud;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.core.fraud.MoneyPath.Edge;
import org.daybook.core.language.Figures;
import org.daybook.core.money.Money;

/**
 * Where the nodes and arrows of a money path stand, in tenths of a point. A circle is drawn as one; everything else from left
 * to right, each node behind those that paid it. Payments between the same two are one arrow.
 *
 * @param boxes one for each node
 */
public record PathDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    public static final int BOX_WIDTH = 860;
    public static final int BOX_HEIGHT = 230;
    public static final int TEXT_SIZE = 75;
    public static final int LEADING = 95;

    private static final int MARGIN = 60;
    private static final int COLUMN = 2_450;
    private static final int ROW = 380;
    private static final int MOST_LINES = 3;
    private static final int CIRCLE_WIDTH = 4_800;
    private static final int CIRCLE_HEIGHT = 2_700;
    private static final int FULL_CIRCLE = 360;
    private static final Figures FIGURES = new Figures('.', ',', '-');
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public PathDrawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** A node, by the middle of its box. */
    public record Box(int x, int y, MoneyPath.Node node) {}

    /**
     * A line from the edge of one box to the edge of another.
     *
     * @param labels lines of text that stand by its middle
     */
    public record Arrow(int fromX, int fromY, int toX, int toY, int labelX, int labelY, List<String> labels) {

        public Arrow {
            labels = List.copyOf(labels);
        }
    }

    public static PathDrawing of(MoneyPath path) {
        return path.isCircle() ? circle(path) : columns(path);
    }

    private static PathDrawing circle(MoneyPath path) {
        int count = path.nodes().size();
        int[] order = new int[count];
        for (int i = 1, node = 0; i < count; i++) {
            int from = node;
            node = path.edges().stream()
                    .filter(edge -> edge.from() == from)
                    .mapToInt(Edge::to)
                    .findFirst()
                    .orElseThrow();
            order[i] = node;
        }
        int stretch = Math.max(0, count - 6) * 260;
        int width = CIRCLE_WIDTH + stretch;
        int height = CIRCLE_HEIGHT + stretch;
        Box[] boxes = new Box[count];
        for (int i = 0; i < count; i++) {
            double angle = StrictMath.toRadians((double) FULL_CIRCLE * i / count - 90);
            int x = (int) Math.round(width / 2.0 + StrictMath.cos(angle) * (width / 2.0 - BOX_WIDTH / 2.0 - MARGIN));
            int y = (int) Math.round(height / 2.0 + StrictMath.sin(angle) * (height / 2.0 - BOX_HEIGHT / 2.0 - MARGIN));
            boxes[order[i]] = new Box(x, y, path.nodes().get(order[i]));
        }
        return new PathDrawing(width, height, List.of(boxes), arrows(path, boxes, width / 2, height / 2));
    }

    private static PathDrawing columns(MoneyPath path) {
        int count = path.nodes().size();
        int[] column = new int[count];
        for (Edge edge : path.edges()) {
            // In the order of booking, a node that pays stands behind whoever paid it.
            boolean goesBack = column[edge.to()] > 0 && column[edge.to()] <= column[edge.from()];
            if (edge.from() != edge.to() && !goesBack) {
                column[edge.to()] = Math.max(column[edge.to()], column[edge.from()] + 1);
            }
        }
        int columns = IntStream.of(column).max().orElse(0) + 1;
        int[] filled = new int[columns];
        IntStream.of(column).forEach(place -> filled[place]++);
        int tallest = IntStream.of(filled).max().orElse(1);
        int row = Math.max(ROW, mostLines(path) * LEADING * 5 / 3 + LEADING);
        int height = 2 * MARGIN + Math.max((mostLines(path) + 1) * LEADING, (tallest - 1) * row + BOX_HEIGHT);
        Box[] boxes = new Box[count];
        int[] placed = new int[columns];
        for (int node = 0; node < count; node++) {
            int place = column[node];
            int x = MARGIN + BOX_WIDTH / 2 + place * COLUMN;
            int y = height / 2 + (2 * placed[place] - filled[place] + 1) * row / 2;
            placed[place]++;
            boxes[node] = new Box(x, y, path.nodes().get(node));
        }
        int width = 2 * MARGIN + BOX_WIDTH + (columns - 1) * COLUMN;
        return new PathDrawing(width, height, List.of(boxes), arrows(path, boxes, -1, -1));
    }

    private static int mostLines(MoneyPath path) {
        return bundles(path).values().stream()
                .mapToInt(bundle -> Math.min(bundle.size(), MOST_LINES + 1))
                .max()
                .orElse(1);
    }

    private static Map<Long, List<Edge>> bundles(MoneyPath path) {
        Map<Long, List<Edge>> bundles = new LinkedHashMap<>();
        for (Edge edge : path.edges()) {
            bundles.computeIfAbsent((long) edge.from() << Integer.SIZE | edge.to(), _ -> new ArrayList<>())
                    .add(edge);
        }
        return bundles;
    }

    /** Labels stand inside a circle, and on the arrow elsewhere. */
    private static List<Arrow> arrows(MoneyPath path, Box[] boxes, int centreX, int centreY) {
        List<Arrow> arrows = new ArrayList<>();
        for (List<Edge> bundle : bundles(path).values()) {
            Box from = boxes[bundle.getFirst().from()];
            Box to = boxes[bundle.getFirst().to()];
            List<String> labels = labels(bundle);
            boolean inCircle = centreX >= 0;
            boolean onwards = !inCircle && to.x() > from.x();
            int[] start = onwards ? new int[] {from.x() + BOX_WIDTH / 2, from.y()} : edgeOf(from, to);
            int[] end = onwards ? new int[] {to.x() - BOX_WIDTH / 2, to.y()} : edgeOf(to, from);
            int middleX = (start[0] + end[0]) / 2;
            int middleY = (start[1] + end[1]) / 2;
            if (inCircle) {
                middleX += (centreX - middleX) * 22 / 100;
                middleY += (centreY - middleY) * 22 / 100;
            } else {
                // Nearer to whichever end has fewer arrows, so that labels of a fan do not lie on each other.
                int share = share(path, bundle.getFirst());
                middleX = start[0] + (end[0] - start[0]) * share / 100;
                middleY = start[1] + (end[1] - start[1]) * share / 100;
            }
            arrows.add(new Arrow(start[0], start[1], end[0], end[1], middleX, middleY, labels));
        }
        return arrows;
    }

    private static int share(MoneyPath path, Edge edge) {
        long leaving = bundles(path).values().stream()
                .filter(other -> other.getFirst().from() == edge.from())
                .count();
        long coming = bundles(path).values().stream()
                .filter(other -> other.getFirst().to() == edge.to())
                .count();
        return leaving == coming ? 50 : leaving > coming ? 62 : 38;
    }

    private static List<String> labels(List<Edge> bundle) {
        List<String> labels = new ArrayList<>();
        int shown = bundle.size() <= MOST_LINES + 1 ? bundle.size() : MOST_LINES;
        bundle.stream()
                .limit(shown)
                .map(edge -> money(edge.amount()) + " · " + DAY.format(edge.day()))
                .forEach(labels::add);
        if (shown < bundle.size()) {
            Money all = bundle.stream().map(Edge::amount).reduce(Money::plus).orElseThrow();
            labels.add("… " + bundle.size() + " times, " + money(all));
        }
        return labels;
    }

    private static String money(Money money) {
        return money.currency().getCurrencyCode() + " " + FIGURES.amount(money);
    }

    /** Where the line between the middles of two boxes leaves the first. */
    private static int[] edgeOf(Box box, Box other) {
        int dx = other.x() - box.x();
        int dy = other.y() - box.y();
        if (dx == 0 && dy == 0) {
            return new int[] {box.x(), box.y()};
        }
        double toSide = dx == 0 ? Double.MAX_VALUE : BOX_WIDTH / 2.0 / Math.abs(dx);
        double toTop = dy == 0 ? Double.MAX_VALUE : BOX_HEIGHT / 2.0 / Math.abs(dy);
        double share = Math.min(toSide, toTop);
        return new int[] {(int) Math.round(box.x() + dx * share), (int) Math.round(box.y() + dy * share)};
    }
}

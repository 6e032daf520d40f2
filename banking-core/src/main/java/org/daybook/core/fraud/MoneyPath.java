package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.money.Money;

/**
 * The way money went: who paid whom, how much, when.
 *
 * @param nodes in the order in which the money reached them
 * @param edges in the order of booking
 */
public record MoneyPath(List<Node> nodes, List<Edge> edges) {

    public MoneyPath {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node is. */
    public enum Kind {
        ACCOUNT,
        CASH,
        ELSEWHERE
    }

    /**
     * Somewhere money was.
     *
     * @param label what people call it
     */
    public record Node(String label, Kind kind) {}

    /**
     * A payment.
     *
     * @param from index of a node
     * @param to index of a node
     */
    public record Edge(int from, int to, Money amount, LocalDate day) {}

    /** The path of these entries. Cash that is paid in is apart from cash that is taken out. */
    public static MoneyPath of(List<AlertLine> lines) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (AlertLine line : lines) {
            int from = number(line.from(), "from", numbers, nodes);
            int to = number(line.to(), "to", numbers, nodes);
            edges.add(new Edge(from, to, line.amount(), line.bookingDate()));
        }
        return new MoneyPath(nodes, edges);
    }

    private static int number(AlertLine.Place place, String end, Map<String, Integer> numbers, List<Node> nodes) {
        Node node =
                switch (place) {
                    case AlertLine.Place.InAccount account -> new Node(account.label(), Kind.ACCOUNT);
                    case AlertLine.Place.AsCash _ -> new Node(end.equals("from") ? "Cash in" : "Cash out", Kind.CASH);
                    case AlertLine.Place.Elsewhere elsewhere -> new Node(elsewhere.label(), Kind.ELSEWHERE);
                };
        return numbers.computeIfAbsent(node.kind() + node.label(), _ -> {
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    /** Whether it ends where it began, and every node is left once and reached once. */
    public boolean isCircle() {
        return edges.size() == nodes.size()
                && nodes.size() > 2
                && edges.stream().mapToInt(Edge::from).distinct().count() == nodes.size()
                && edges.stream().mapToInt(Edge::to).distinct().count() == nodes.size();
    }

    /** A drawing of it as SVG, for a screen. */
    public String svg() {
        return new SvgPath(PathDrawing.of(this)).text();
    }
}

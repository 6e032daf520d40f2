package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.daybook.core.fraud.MoneyPath.Edge;
import org.daybook.core.fraud.MoneyPath.Kind;
import org.daybook.core.fraud.MoneyPath.Node;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

class MoneyPathTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void drawsACircleAsOne() {
        MoneyPath ring = new MoneyPath(
                List.of(account("A"), account("B"), account("C"), account("D")),
                List.of(edge(0, 1, 100), edge(1, 2, 200), edge(2, 3, 300), edge(3, 0, 400)));

        PathDrawing drawing = PathDrawing.of(ring);

        assertThat(ring.isCircle()).isTrue();
        assertThat(drawing.boxes().get(0).y()).isLessThan(drawing.boxes().get(1).y());
        assertThat(drawing.boxes().get(2).y())
                .isGreaterThan(drawing.boxes().get(1).y());
        assertThat(drawing.boxes().get(3).x()).isLessThan(drawing.boxes().get(1).x());
        requireApart(drawing);
    }

    @Test
    void drawsEverythingElseFromLeftToRight() {
        MoneyPath path = new MoneyPath(
                List.of(node("Elsewhere", Kind.ELSEWHERE), account("A"), account("B"), node("Cash out", Kind.CASH)),
                List.of(edge(0, 1, 500), edge(1, 2, 490), edge(2, 3, 480)));

        PathDrawing drawing = PathDrawing.of(path);

        assertThat(drawing.boxes().stream().map(PathDrawing.Box::x)).isSorted().doesNotHaveDuplicates();
        requireApart(drawing);
    }

    @Test
    void drawsPaymentsBetweenTheSameTwoAsOneArrow() {
        MoneyPath path = new MoneyPath(
                List.of(node("Cash in", Kind.CASH), account("A")),
                List.of(edge(0, 1, 100), edge(0, 1, 200), edge(0, 1, 300), edge(0, 1, 400), edge(0, 1, 500)));

        PathDrawing drawing = PathDrawing.of(path);

        assertThat(drawing.arrows()).singleElement().satisfies(arrow -> assertThat(arrow.labels())
                .containsExactly("EUR 1.00 · 2 Mar", "EUR 2.00 · 2 Mar", "EUR 3.00 · 2 Mar", "… 5 times, EUR 15.00"));
    }

    @Test
    void escapesWhatPeopleWrite() {
        MoneyPath path =
                new MoneyPath(List.of(node("<b>\"X\" & Co", Kind.ELSEWHERE), account("A")), List.of(edge(0, 1, 100)));

        String svg = path.svg();

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .contains("&lt;b&gt;&quot;X&quot; &amp; Co", "EUR 1.00 · 2 Mar")
                .doesNotContain("<b>");
        assertThat(svg).isEqualTo(path.svg());
    }

    private static void requireApart(PathDrawing drawing) {
        for (PathDrawing.Box one : drawing.boxes()) {
            assertThat(one.x()).isBetween(PathDrawing.BOX_WIDTH / 2, drawing.width() - PathDrawing.BOX_WIDTH / 2);
            assertThat(one.y()).isBetween(PathDrawing.BOX_HEIGHT / 2, drawing.height() - PathDrawing.BOX_HEIGHT / 2);
            for (PathDrawing.Box other : drawing.boxes()) {
                assertThat(one == other
                                || Math.abs(one.x() - other.x()) >= PathDrawing.BOX_WIDTH
                                || Math.abs(one.y() - other.y()) >= PathDrawing.BOX_HEIGHT)
                        .isTrue();
            }
        }
    }

    private static Node account(String label) {
        return node(label, Kind.ACCOUNT);
    }

    private static Node node(String label, Kind kind) {
        return new Node(label, kind);
    }

    private static Edge edge(int from, int to, long minor) {
        return new Edge(from, to, Money.ofMinor(minor, Currency.getInstance("EUR")), DAY);
    }
}

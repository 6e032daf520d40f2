package org.daybook.console.shared;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A drawing of figures by Apache ECharts. Whoever cannot see it is told what it shows by its text. */
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://chart.js")
public final class Chart extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    private transient String described = "";

    public Chart() {
        addClassName("chart");
        getElement().setAttribute("role", "img");
    }

    /**
     * Draws these figures instead of those before.
     *
     * @param alternative what the chart shows, in a sentence or two
     */
    public void show(Drawing drawing, String alternative) {
        getElement().setAttribute("aria-label", alternative);
        described = JSON.writeValueAsString(drawing);
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!described.isEmpty()) {
            draw();
        }
    }

    /** Figures that were looked up in the background may come before the scripts that draw them. */
    private void draw() {
        getElement().executeJs("""
                const draw = () => window.echarts && window.daybookChart
                    ? window.daybookChart(this, $0)
                    : setTimeout(draw, 50);
                draw();""", described);
    }

    /** How figures are drawn. */
    public enum Kind {
        /** Over time. */
        LINE,
        /** Side by side. */
        BARS,
        /** One below the other, for names that are long. */
        ROWS
    }

    /** What a series means, which gives it its colour. */
    public enum Tone {
        IN,
        OUT,
        NET
    }

    /**
     * What is drawn.
     *
     * @param labels of the places along the axis {@code across}
     * @param up what the amounts are
     * @param unit the currency of all amounts
     * @param decimals of the currency
     */
    public record Drawing(
            Kind kind, List<String> labels, String across, String up, String unit, int decimals, List<Series> series) {

        public Drawing {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            for (Series one : series) {
                if (one.values().size() != labels.size()) {
                    throw new IllegalArgumentException(
                            one.name() + " has " + one.values().size() + " values for " + labels.size() + " labels");
                }
            }
        }
    }

    /** One line, or the bars of one colour. */
    public record Series(String name, Tone tone, List<BigDecimal> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}

package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.dependency.JavaScript;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTests {

    /** The library's version stands in its address, and in the build's own file. */
    @Test
    void findsItsScriptsOnTheClassPath() {
        List<String> scripts = Stream.of(Chart.class.getAnnotationsByType(JavaScript.class))
                .map(JavaScript::value)
                .toList();

        assertThat(scripts).hasSize(2).allSatisfy(script -> assertThat(
                        Chart.class.getResource(script.replace("context://", "/META-INF/resources/")))
                .as(script)
                .isNotNull());
    }

    @Test
    void refusesASeriesThatDoesNotFitItsLabels() {
        Chart.Series series = new Chart.Series("In", Chart.Tone.IN, List.of(BigDecimal.ONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart.Drawing(
                        Chart.Kind.BARS, List.of("2026-02", "2026-03"), "Month", "Amount", "CZK", 2, List.of(series)))
                .withMessage("In has 1 values for 2 labels");
    }

    @Test
    void saysWhatItShowsToWhoeverCannotSeeIt() {
        Chart chart = new Chart();

        chart.show(
                new Chart.Drawing(Chart.Kind.BARS, List.of(), "Month", "Amount", "CZK", 2, List.of()),
                "Nothing was booked in these days.");

        assertThat(chart.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(chart.getElement().getAttribute("aria-label")).isEqualTo("Nothing was booked in these days.");
    }
}

package org.daybook.console.analytics;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.daybook.console.shared.Chart;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.CsvFile;
import org.daybook.console.shared.Downloads;

/** A chart, the figures it is drawn from, and those figures as a file. */
final class FiguresPanel<T> extends Div {

    private final List<Field<T>> fields;
    private final H3 caption = new H3();
    private final Anchor export = new Anchor();
    private final Chart chart = new Chart();
    private final Grid<T> grid = Columns.grid("Nothing was booked in these days.");

    FiguresPanel(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
        addClassNames("panel", "figures-panel");
        for (Field<T> field : fields) {
            Grid.Column<T> column = grid.addColumn(row -> field.shown().apply(row))
                    .setHeader(field.header())
                    .setAutoWidth(true);
            if (field.figure()) {
                column.setTextAlign(ColumnTextAlign.END);
            }
        }
        export.setText("Export as CSV");
        export.addClassName("export");
        Div head = new Div(caption, export);
        head.addClassName("screen-head");
        add(head, chart, grid);
    }

    /**
     * Shows these rows.
     *
     * @param title what they are, in which currency, for which days
     * @param alternative what the chart shows, for whoever cannot see it
     * @param fileName of the export, without its ending
     */
    void show(String title, List<T> rows, Chart.Drawing drawing, String alternative, String fileName) {
        caption.setText(title);
        chart.setVisible(!rows.isEmpty());
        chart.show(drawing, alternative);
        grid.setItems(rows);
        export.setHref(Downloads.of(fileName + ".csv", () -> csv(fields, rows)), AttachmentType.DOWNLOAD);
    }

    static <T> byte[] csv(List<Field<T>> fields, List<T> rows) {
        CsvFile file = new CsvFile(fields.stream().map(Field::header).toList());
        rows.forEach(row -> file.row(
                fields.stream().map(field -> field.exported().apply(row)).toList()));
        return file.bytes();
    }
}

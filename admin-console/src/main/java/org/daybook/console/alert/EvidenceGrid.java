package org.daybook.console.alert;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.AlertLine;

/** The entries that an alert rests on, in the order of booking. */
final class EvidenceGrid extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    EvidenceGrid(List<AlertLine> evidence) {
        addClassNames("panel", "filling");
        Grid<AlertLine> grid = Columns.grid("The entries of this alert are no longer in the books.");
        Columns.narrow(grid, "Booked", line -> Words.date(line.bookingDate()));
        if (evidence.stream().anyMatch(line -> !time(line).isEmpty())) {
            Columns.narrow(grid, "At", EvidenceGrid::time);
        }
        Columns.narrow(grid, "Kind", line -> Words.kind(line.kind()));
        Columns.narrow(grid, "From", line -> line.from().label());
        Columns.narrow(grid, "To", line -> line.to().label());
        Columns.amount(grid, "Amount", AlertLine::amount);
        Columns.narrow(grid, "", line -> line.amount().currency().getCurrencyCode());
        Columns.wide(grid, "Narrative", AlertLine::narrative);
        Columns.narrow(grid, "Reference", AlertLine::reference);
        grid.setItems(evidence);
        add(grid);
    }

    private static String time(AlertLine line) {
        return line.bookedAt() == null || !line.bookedAt().toLocalDate().equals(line.bookingDate())
                ? ""
                : TIME.format(line.bookedAt());
    }
}

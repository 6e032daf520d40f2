package org.daybook.console.alert;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.fraud.Typology;

/** All alerts, the latest first; those that are still open unless others are asked for. */
@Route("alerts")
@PageTitle("Alerts · Daybook")
@Menu(title = "Alerts", order = 10, icon = "vaadin:bell-o")
@RolesAllowed("WORK_ALERTS")
final class AlertListView extends Screen {

    private static final Set<AlertState> OPEN = EnumSet.of(AlertState.NEW, AlertState.ASSIGNED);

    private final transient AlertDesk desk;
    private final MultiSelectComboBox<AlertState> states = new MultiSelectComboBox<>("State");
    private final ComboBox<Typology> typology = new ComboBox<>("Typology");
    private final TextField account = Fields.search("Account", "Whole reference");
    private final Span found = new Span();
    private final Grid<Alert> grid = Columns.grid("No alert is open here.");

    AlertListView(AlertDesk desk) {
        super("Alerts");
        this.desk = desk;
        states.setItems(AlertState.values());
        states.setItemLabelGenerator(Words::of);
        states.setValue(OPEN);
        states.addClassName("states-field");
        typology.setItems(Typology.values());
        typology.setItemLabelGenerator(Typology::title);
        typology.setClearButtonVisible(true);
        found.addClassName("caption");
        states.addValueChangeListener(change -> narrow());
        typology.addValueChangeListener(change -> narrow());
        account.addValueChangeListener(change -> narrow());
        columns();
        Columns.opens(grid, alert -> getUI().ifPresent(ui -> AlertsNavigation.open(ui, alert.id())));
        add(toolbar(states, typology, account, found), grid);
        narrow();
    }

    private void columns() {
        Columns.narrow(grid, "No.", alert -> alert.id().value());
        grid.addComponentColumn(AlertBadges::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "Typology", alert -> alert.typology().title());
        Columns.wide(grid, "What was found", Alert::sentence).setTooltipGenerator(Alert::sentence);
        Columns.narrow(grid, "From", alert -> Words.date(alert.from()));
        Columns.narrow(grid, "To", alert -> Words.date(alert.to()));
        Columns.narrow(grid, "Entries", alert -> Words.count(alert.entries()));
        Columns.amount(grid, "Amount", Alert::amount);
        Columns.narrow(grid, "Score", Alert::score);
    }

    private AlertFilter filter() {
        return new AlertFilter(
                typology.getValue() == null ? EnumSet.allOf(Typology.class) : EnumSet.of(typology.getValue()),
                states.getValue().isEmpty() ? EnumSet.allOf(AlertState.class) : states.getValue(),
                null,
                Fields.text(account).orElse(null),
                null,
                null);
    }

    private void narrow() {
        AlertFilter filter = filter();
        long count = desk.count(filter);
        found.setText(Words.count(count) + (count == 1 ? " alert" : " alerts"));
        grid.setItems(
                query -> desk.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.count(filter)));
    }
}

package org.daybook.console.alert;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.fraud.Typology;

/** All alerts, the latest first, page by page from the database. What is looked for stands in the address. */
@Route("alerts")
@PageTitle("Alerts · Daybook")
@Menu(title = "Alerts", order = 10, icon = "vaadin:bell-o")
@RolesAllowed("WORK_ALERTS")
final class AlertListView extends Screen implements AfterNavigationObserver {

    private static final String STATE = "state";
    private static final String TYPOLOGY = "typology";
    private static final String ASSIGNEE = "assignee";

    private final transient AlertDesk desk;
    private final Select<Stage> stage = new Select<>();
    private final ComboBox<Typology> typology = new ComboBox<>("Pattern");
    private final ComboBox<String> assignee = new ComboBox<>("Assigned to");
    private final Span found = new Span();
    private final Grid<Alert> grid = Columns.grid("No alert matches.");
    private boolean navigating;

    /** Which alerts are wanted, by how far they have come. */
    private enum Stage {
        OPEN("Open", EnumSet.of(AlertState.NEW, AlertState.ASSIGNED)),
        NEW("New", EnumSet.of(AlertState.NEW)),
        ASSIGNED("Assigned", EnumSet.of(AlertState.ASSIGNED)),
        CLOSED("Closed", EnumSet.of(AlertState.CLOSED)),
        ALL("All", EnumSet.allOf(AlertState.class));

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<AlertState> states;

        Stage(String words, Set<AlertState> states) {
            this.words = words;
            this.states = Set.copyOf(states);
        }

        private static Stage named(String text) {
            return Stream.of(values())
                    .filter(stage -> stage.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    AlertListView(AlertDesk desk) {
        super("Alerts");
        this.desk = desk;
        stage.setLabel("State");
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> one.words);
        typology.setItems(Typology.values());
        typology.setItemLabelGenerator(Typology::title);
        typology.setPlaceholder("Any");
        typology.setClearButtonVisible(true);
        assignee.setItems(desk.analysts());
        assignee.setPlaceholder("Anybody");
        assignee.setClearButtonVisible(true);
        stage.addValueChangeListener(change -> narrow());
        typology.addValueChangeListener(change -> narrow());
        assignee.addValueChangeListener(change -> narrow());
        found.addClassName("caption");
        columns();
        Columns.opens(grid, alert -> getUI().ifPresent(ui -> AlertsNavigation.open(ui, alert.id())));
        add(toolbar(stage, typology, assignee, found), grid);
    }

    private void columns() {
        Columns.narrow(grid, "No.", alert -> alert.id().value());
        grid.addComponentColumn(AlertText::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "Pattern", alert -> alert.typology().title());
        Columns.narrow(grid, "Score", Alert::score).setTooltipGenerator(alert -> "1 to 1,000: the higher, the rarer");
        Columns.narrow(grid, "Booked", alert -> AlertText.period(alert.from(), alert.to()));
        Columns.amount(grid, "Moved", Alert::amount);
        Columns.narrow(grid, "", alert -> alert.amount().currency().getCurrencyCode());
        Columns.wide(grid, "What was found", Alert::sentence).setTooltipGenerator(Alert::sentence);
        Columns.narrow(grid, "Assigned to", alert -> alert.assignee() == null ? "" : alert.assignee());
    }

    private AlertFilter filter() {
        Typology chosen = typology.getValue();
        return new AlertFilter(
                chosen == null ? EnumSet.allOf(Typology.class) : EnumSet.of(chosen),
                stage.getValue().states,
                assignee.getValue(),
                null,
                null,
                null);
    }

    private void narrow() {
        if (!navigating) {
            Map<String, List<String>> parameters = new HashMap<>();
            if (stage.getValue() != Stage.OPEN) {
                parameters.put(STATE, List.of(lower(stage.getValue())));
            }
            if (typology.getValue() != null) {
                parameters.put(TYPOLOGY, List.of(lower(typology.getValue())));
            }
            if (assignee.getValue() != null) {
                parameters.put(ASSIGNEE, List.of(assignee.getValue()));
            }
            getUI().ifPresent(ui -> ui.navigate(AlertListView.class, new QueryParameters(parameters)));
        }
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        navigating = true;
        stage.setValue(Stage.named(parameters.getSingleParameter(STATE).orElse("")));
        typology.setValue(parameters
                .getSingleParameter(TYPOLOGY)
                .flatMap(text -> Stream.of(Typology.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(null));
        assignee.setValue(parameters
                .getSingleParameter(ASSIGNEE)
                .filter(name -> desk.analysts().contains(name))
                .orElse(null));
        navigating = false;
        AlertFilter filter = filter();
        long count = desk.count(filter);
        found.setText(Words.count(count) + (count == 1 ? " alert" : " alerts"));
        grid.setItems(
                query -> desk.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.count(filter)));
    }
}

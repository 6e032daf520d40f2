package org.daybook.console.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.daybook.console.account.AccountFreezing;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertChange;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertId;
import org.daybook.core.fraud.AlertLine;
import org.daybook.core.fraud.AlertState;

/** One alert: what was found, the way the money went, the entries that are evidence, and what is made of it. */
@Route("alerts/:" + AlertView.ID)
@PageTitle("Alert · Daybook")
@RolesAllowed("WORK_ALERTS")
final class AlertView extends Div implements BeforeEnterObserver {

    static final String ID = "id";

    private final transient AlertDesk desk;
    private final transient AccountFreezing freezing;

    AlertView(AlertDesk desk, AccountFreezing freezing) {
        this.desk = desk;
        this.freezing = freezing;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> desk.find(new AlertId(Long.parseLong(text))))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Alert alert) {
        removeAll();
        Div body = new Div(path(alert), evidence(alert));
        body.addClassName("alert-body");
        add(head(alert), new Paragraph(alert.sentence()), figures(alert), body);
    }

    private Component head(Alert alert) {
        Div identity = new Div(
                new H2(alert.typology().title() + ", alert " + alert.id().value()), new Div(AlertBadges.state(alert)));
        identity.addClassName("identity");
        Div actions = new Div();
        actions.addClassName("actions");
        if (alert.state() != AlertState.CLOSED) {
            actions.add(new Button("Take", click -> changed(desk.take(alert))));
            Button close = new Button("Close", click -> new CloseAlertDialog(desk, alert, this::changed).open());
            close.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(close);
        }
        Div head = new Div(identity, actions);
        head.addClassName("screen-head");
        return head;
    }

    private void changed(AlertChange change) {
        switch (change) {
            case AlertChange.Changed(Alert alert) -> show(alert);
            case AlertChange.AlertClosed(Alert alert) -> refused("This alert was closed meanwhile.", alert);
            case AlertChange.ChangedMeanwhile(Alert alert) ->
                refused("Somebody else was faster; this is how the alert stands now.", alert);
            case AlertChange.AlertUnknown unknown -> Notices.refused("There is no such alert any more.");
        }
    }

    private void refused(String sentence, Alert now) {
        Notices.refused(sentence);
        show(now);
    }

    private static Component figures(Alert alert) {
        Figures figures = new Figures()
                .with("Moved in all", Words.amount(alert.amount()))
                .with("Entries", Words.count(alert.entries()))
                .with("From", Words.date(alert.from()))
                .with("To", Words.date(alert.to()))
                .with("Score", Words.count(alert.score()));
        if (alert.note() != null && !alert.note().isEmpty()) {
            figures.with("Note", new Span(alert.note()));
        }
        return figures;
    }

    private Component path(Alert alert) {
        Section section = new Section(new H3("The way the money went"), new Html(desk.drawing(alert.id())));
        section.addClassNames("card", "money-path");
        Div accounts = new Div();
        accounts.addClassName("path-accounts");
        alert.accounts().forEach(reference -> accounts.add(account(alert, reference)));
        section.add(accounts);
        return section;
    }

    private Component account(Alert alert, String reference) {
        Button open = new Button(reference, click -> getUI().ifPresent(ui -> AccountsNavigation.open(ui, reference)));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Button freeze = new Button(
                "Freeze",
                click -> freezing.ask(
                        reference, Optional.of("alert " + alert.id().value()), () -> desk.find(alert.id())
                                .ifPresent(this::show)));
        freeze.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.SMALL);
        freeze.setAriaLabel("Freeze " + reference);
        Div row = new Div(open, freezing.state(reference), freeze);
        row.addClassName("path-account");
        return row;
    }

    private Component evidence(Alert alert) {
        Grid<AlertLine> grid = Columns.grid("There is no evidence on file.");
        Columns.narrow(grid, "Booked", line -> Words.date(line.bookingDate()));
        Columns.narrow(grid, "From", line -> line.from().label());
        Columns.narrow(grid, "To", line -> line.to().label());
        Columns.amount(grid, "Amount", AlertLine::amount);
        Columns.narrow(grid, "Kind", line -> Words.kind(line.kind()));
        Columns.wide(grid, "Narrative", AlertLine::narrative);
        grid.setItems(desk.evidence(alert.id()));
        return grid;
    }
}

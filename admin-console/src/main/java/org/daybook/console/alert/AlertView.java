package org.daybook.console.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Words;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertChange;
import org.daybook.core.fraud.AlertId;
import org.daybook.core.fraud.AlertLine;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.security.Permission;

/** One alert: what was found, the way the money went, the entries that show it, and what an analyst makes of it. */
@Route("alerts/:" + AlertView.ID)
@RolesAllowed("WORK_ALERTS")
final class AlertView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "id";

    private final transient AlertRoom room;
    private String title = "Alert";

    AlertView(AlertRoom room) {
        this.room = room;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> room.alerts().find(new AlertId(Long.parseLong(text))))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Alert alert) {
        title = "Alert " + alert.id().value() + " · Daybook";
        List<AlertLine> evidence = room.alerts().evidence(alert.id());
        Paragraph sentence = new Paragraph(alert.sentence());
        sentence.addClassName("finding");
        Div beside = new Div(path(alert), new AccountsPanel(room, alert, () -> again(alert.id())));
        beside.addClassName("alert-panels");
        removeAll();
        add(head(alert), sentence, figures(alert));
        judgement(alert).ifPresent(this::add);
        add(beside, new H3("Evidence"), new EvidenceGrid(evidence));
    }

    private void again(AlertId id) {
        room.alerts().find(id).ifPresent(this::show);
    }

    private Component head(Alert alert) {
        Span found = new Span("Found " + room.moment(alert.foundAt()));
        found.addClassName("caption");
        Div identity = new Div(
                new H2(alert.typology().title() + ", alert " + alert.id().value()),
                new Div(AlertText.state(alert), found));
        identity.addClassName("identity");
        Div actions = new Div();
        actions.addClassName("actions");
        actions(alert, actions);
        Div head = new Div(identity, actions);
        head.addClassName("screen-head");
        return head;
    }

    private void actions(Alert alert, Div actions) {
        Runnable afterwards = () -> again(alert.id());
        if (room.may(Permission.FREEZE) && alert.accounts().size() > 1) {
            Button freeze =
                    new Button("Freeze accounts", click -> new FreezeAccountsDialog(room, alert, afterwards).open());
            freeze.addThemeVariants(ButtonVariant.ERROR);
            actions.add(freeze);
        }
        if (alert.state() == AlertState.CLOSED) {
            return;
        }
        actions.add(new Button("Assign", click -> new AssignDialog(room, alert, afterwards).open()));
        if (!room.me().equals(alert.assignee())) {
            actions.add(new Button("Assign to me", click -> take(alert)));
        }
        Button close = new Button("Close alert", click -> new CloseDialog(room, alert, afterwards).open());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(close);
    }

    private void take(Alert alert) {
        AlertChange change = room.alerts().assign(alert.id(), alert.version(), room.me());
        if (change instanceof AlertChange.Changed) {
            Notices.done(change.sentence());
        } else {
            Notices.refused(change.sentence());
        }
        again(alert.id());
    }

    private static Component figures(Alert alert) {
        return new Figures()
                .with("Moved", Words.amount(alert.amount()))
                .with("Booked", AlertText.period(alert.from(), alert.to()))
                .with("Entries", Words.count(alert.entries()))
                .with("Accounts", Words.count(alert.accounts().size()))
                .with("Score", Words.count(alert.score()) + " of 1,000")
                .with("Assigned to", alert.assignee() == null ? "nobody yet" : alert.assignee());
    }

    /** What an analyst made of it, once one has. */
    private Optional<Component> judgement(Alert alert) {
        if (alert.outcome() == null || alert.closedAt() == null) {
            return Optional.empty();
        }
        Span closed = new Span("Closed by " + alert.assignee() + ", " + room.moment(alert.closedAt()));
        closed.addClassName("caption");
        Section section = new Section(
                new H3(AlertText.words(alert.outcome())),
                new Paragraph(alert.note() == null ? "" : alert.note()),
                closed);
        section.addClassName("card");
        return Optional.of(section);
    }

    private Component path(Alert alert) {
        Div drawing = new Div();
        drawing.addClassName("money-path");
        // The core escapes whatever a bank's file brought; nothing else is in it.
        drawing.getElement().setProperty("innerHTML", room.alerts().drawing(alert.id()));
        Section section = new Section(new H3("Money path"), drawing);
        section.addClassName("card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

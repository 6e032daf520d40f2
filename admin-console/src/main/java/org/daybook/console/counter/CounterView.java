package org.daybook.console.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Screen;
import org.daybook.core.counter.CounterService;
import org.jspecify.annotations.Nullable;

/** Serves one customer after the other. Escape leaves a dialog if one is open, and ends the service otherwise. */
@Route("counter")
@PageTitle("Counter · Daybook")
@Menu(title = "Counter", order = 1.5, icon = "vaadin:user-card")
@RolesAllowed("POST_ENTRIES")
final class CounterView extends Screen implements BeforeLeaveObserver {

    private final transient CounterRoom room;
    private final Button end = Deed.labelled("End service", "Esc");
    private @Nullable ServicePanel served;
    private @Nullable ShortcutRegistration escape;
    private @Nullable Dialog dialog;

    CounterView(CounterRoom room) {
        super("Counter");
        this.room = room;
        end.addClickListener(click -> endService());
        act(end);
        showFinding();
    }

    private void showFinding() {
        end.setVisible(false);
        listenToEscape(false);
        if (served != null) {
            remove(served);
            served = null;
        }
        add(new FindPanel(room, this));
    }

    /** Empty if nobody has this reference. */
    Optional<CounterService> serve(String customerReference) {
        Optional<CounterService> begun = room.desk().serve(customerReference);
        begun.ifPresent(this::show);
        return begun;
    }

    private void show(CounterService service) {
        getChildren().filter(FindPanel.class::isInstance).toList().forEach(this::remove);
        ServicePanel panel = new ServicePanel(room, service, this);
        served = panel;
        room.background().eachSecond(panel, () -> room.desk().look(service.id()), found -> {
            if (found.isEmpty() && served == panel) {
                leave();
                Notices.refused("The service has ended, since nothing was done for a while.");
            }
        });
        add(panel);
        end.setVisible(true);
        listenToEscape(true);
        panel.begin();
    }

    private void endService() {
        if (served != null) {
            room.desk().end(served.service());
            leave();
        }
    }

    private void leave() {
        if (dialog != null) {
            dialog.close();
        }
        showFinding();
    }

    /** While the dialog is open Escape is its own: else the one key would leave the dialog and end the service. */
    void open(Dialog form) {
        listenToEscape(false);
        dialog = form;
        form.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                listenToEscape(served != null);
            }
        });
        form.open();
    }

    private void listenToEscape(boolean listening) {
        if (escape != null) {
            escape.remove();
            escape = null;
        }
        if (listening) {
            escape = end.addClickShortcut(Key.ESCAPE);
        }
    }

    /** Whoever goes to another screen has ended the service. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (served != null) {
            room.desk().end(served.service());
        }
    }
}

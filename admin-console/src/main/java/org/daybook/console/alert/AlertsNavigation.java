package org.daybook.console.alert;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import org.daybook.core.fraud.AlertId;

/** The ways into the alert screens. */
public final class AlertsNavigation {

    private AlertsNavigation() {}

    /** The alerts that are not closed. */
    public static void openAll(UI ui) {
        ui.navigate(AlertListView.class);
    }

    /** A link to the alerts that are not closed. */
    public static Anchor linkToAll(String words) {
        return new Anchor("alerts", words);
    }

    /** One alert. */
    static void open(UI ui, AlertId alert) {
        ui.navigate(AlertView.class, new RouteParam(AlertView.ID, Long.toString(alert.value())));
    }
}

package org.daybook.console.alert;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import org.daybook.core.fraud.AlertId;

/** The ways into the alert screens. */
public final class AlertsNavigation {

    private AlertsNavigation() {}

    /** The alerts that are not closed. */
    public static void openAll(UI ui) {
        ui.navigate(AlertListView.class);
    }

    /** One alert. */
    static void open(UI ui, AlertId alert) {
        ui.navigate(AlertView.class, new RouteParam(AlertView.NUMBER, Long.toString(alert.value())));
    }
}

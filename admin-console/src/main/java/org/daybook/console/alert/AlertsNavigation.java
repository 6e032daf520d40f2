package org.daybook.console.alert;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import org.daybook.core.fraud.AlertId;

/** The ways into the alerts. */
public final class AlertsNavigation {

    private AlertsNavigation() {}

    public static void open(UI ui) {
        ui.navigate(AlertListView.class);
    }

    public static void open(UI ui, AlertId alert) {
        ui.navigate(AlertView.class, new RouteParam(AlertView.ID, Long.toString(alert.value())));
    }
}

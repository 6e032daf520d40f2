package org.daybook.console.alert;

import com.vaadin.flow.component.combobox.ComboBox;
import org.daybook.console.shared.Form;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertChange;

/** Gives an alert to an analyst. */
final class AssignDialog extends Form {

    private final transient AlertRoom room;
    private final transient Alert alert;
    private final transient Runnable afterwards;
    private final ComboBox<String> analyst = new ComboBox<>("Analyst");

    AssignDialog(AlertRoom room, Alert alert, Runnable afterwards) {
        super("Assign alert " + alert.id().value(), "Assign");
        this.room = room;
        this.alert = alert;
        this.afterwards = afterwards;
        analyst.setItems(room.alerts().analysts());
        analyst.setValue(alert.assignee());
        analyst.setErrorMessage("Choose an analyst.");
        analyst.focus();
        ask(analyst);
    }

    @Override
    protected void submit() {
        analyst.setInvalid(analyst.isEmpty());
        if (analyst.isEmpty()) {
            return;
        }
        AlertChange change = room.alerts().assign(alert.id(), alert.version(), analyst.getValue());
        if (change instanceof AlertChange.Changed) {
            done(change.sentence());
        } else {
            refuse(change.sentence());
        }
        afterwards.run();
    }
}

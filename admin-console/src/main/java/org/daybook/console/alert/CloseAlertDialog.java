package org.daybook.console.alert;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.daybook.console.shared.Form;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertChange;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertOutcome;
import org.daybook.core.fraud.Alerts;

/** Closes an alert with what an analyst made of it. */
final class CloseAlertDialog extends Form {

    private final transient AlertDesk desk;
    private final transient Alert alert;
    private final transient Consumer<AlertChange> afterwards;
    private final RadioButtonGroup<AlertOutcome> outcome = new RadioButtonGroup<>("Outcome");
    private final TextArea note = new TextArea("Note");

    CloseAlertDialog(AlertDesk desk, Alert alert, Consumer<AlertChange> afterwards) {
        super("Close alert " + alert.id().value(), "Close alert");
        this.desk = desk;
        this.alert = alert;
        this.afterwards = afterwards;
        outcome.addClassName("stacked-choice");
        outcome.setItems(AlertOutcome.values());
        outcome.setItemLabelGenerator(choice -> switch (choice) {
            case CONFIRMED -> "Confirmed: it is what it looks like";
            case FALSE_ALARM -> "False alarm: there is an innocent explanation";
            case INCONCLUSIVE -> "Inconclusive: it could not be told";
        });
        note.setMaxLength(Alerts.LONGEST_NOTE);
        note.setHelperText("Why. A closed alert is not opened again.");
        ask(outcome, note);
    }

    @Override
    protected void submit() {
        outcome.setErrorMessage("Choose one.");
        outcome.setInvalid(outcome.isEmpty());
        note.setErrorMessage("Say why.");
        note.setInvalid(note.getValue().isBlank());
        if (!outcome.isInvalid() && !note.isInvalid()) {
            AlertChange change =
                    desk.close(alert, outcome.getValue(), note.getValue().strip());
            close();
            afterwards.accept(change);
        }
    }
}

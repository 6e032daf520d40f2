package org.daybook.console.alert;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.daybook.console.shared.Form;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertChange;
import org.daybook.core.fraud.AlertOutcome;
import org.daybook.core.fraud.Alerts;

/** Closes an alert with what an analyst made of it. */
final class CloseDialog extends Form {

    private final transient AlertRoom room;
    private final transient Alert alert;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<AlertOutcome> outcome = new RadioButtonGroup<>("Outcome");
    private final TextArea note = new TextArea("Note");

    CloseDialog(AlertRoom room, Alert alert, Runnable afterwards) {
        super("Close alert " + alert.id().value(), "Close alert");
        this.room = room;
        this.alert = alert;
        this.afterwards = afterwards;
        outcome.setItems(AlertOutcome.values());
        outcome.setItemLabelGenerator(AlertText::choice);
        outcome.addClassName("stacked-choice");
        outcome.setErrorMessage("Choose an outcome.");
        note.setMaxLength(Alerts.LONGEST_NOTE);
        note.setHelperText("What you checked, and why you decide so. Only analysts see it.");
        ask(new Paragraph("A closed alert cannot be reopened."), outcome, note);
    }

    @Override
    protected void submit() {
        outcome.setInvalid(outcome.isEmpty());
        if (outcome.isEmpty()) {
            return;
        }
        AlertChange change = room.alerts().close(alert.id(), alert.version(), outcome.getValue(), note.getValue());
        switch (change) {
            case AlertChange.Changed changed -> {
                done(change.sentence());
                afterwards.run();
            }
            case AlertChange.NoteUnfit unfit -> {
                note.setErrorMessage(change.sentence());
                note.setInvalid(true);
            }
            case AlertChange.AlertUnknown unknown -> refuse(change.sentence());
            case AlertChange.AlertClosed closed -> refuseAndShow(change);
            case AlertChange.ChangedMeanwhile changed -> refuseAndShow(change);
            case AlertChange.AssigneeUnfit unfit -> throw new IllegalStateException("Closing assigns to nobody else");
        }
    }

    private void refuseAndShow(AlertChange change) {
        refuse(change.sentence());
        afterwards.run();
    }
}

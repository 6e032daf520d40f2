package org.daybook.console.job;

import com.vaadin.flow.component.datepicker.DatePicker;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;

/** Asks for the night of a business date. */
final class NightDialog extends Form {

    private final transient JobDesk desk;
    private final transient Runnable afterwards;
    private final DatePicker businessDate = Fields.date("Business date");

    NightDialog(JobDesk desk, Runnable afterwards) {
        super("Start a night", "Start");
        this.desk = desk;
        this.afterwards = afterwards;
        desk.businessDate().ifPresent(businessDate::setValue);
        businessDate.setHelperText("Nights that were missed before it are caught up first.");
        ask(businessDate);
    }

    @Override
    protected void submit() {
        businessDate.setErrorMessage("Which business date?");
        businessDate.setInvalid(businessDate.isEmpty());
        if (!businessDate.isEmpty()) {
            long request = desk.night(businessDate.getValue());
            Notices.done("Job " + request + " is asked for.");
            close();
            afterwards.run();
        }
    }
}

package org.daybook.console.job;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
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
        desk.businessDate().ifPresent(businessDate::setMax);
        desk.nextNight().ifPresent(businessDate::setValue);
        businessDate.setHelperText("Earlier nights that were missed are run first.");
        ask(businessDate);
    }

    @Override
    protected void submit() {
        LocalDate chosen = businessDate.getValue();
        boolean ahead =
                chosen != null && desk.businessDate().filter(chosen::isAfter).isPresent();
        businessDate.setErrorMessage(ahead ? "This is after the bank's business date." : "Which business date?");
        businessDate.setInvalid(chosen == null || ahead);
        if (chosen != null && !ahead) {
            long request = desk.night(chosen);
            Notices.done("Job " + request + " is queued.");
            close();
            afterwards.run();
        }
    }
}

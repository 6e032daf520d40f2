package org.daybook.console.calendar;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.calendar.CalendarDesk;
import org.daybook.core.calendar.CalendarOutcome;

/** Opens a business date where none is open. */
final class OpenDateDialog extends Form {

    private final transient CalendarDesk desk;
    private final transient Runnable afterwards;
    private final DatePicker date = Fields.date("Business date");

    OpenDateDialog(CalendarDesk desk, LocalDate suggested, Runnable afterwards) {
        super("Open a business date", "Open");
        this.desk = desk;
        this.afterwards = afterwards;
        date.setValue(suggested);
        ask(new Paragraph("From then on the counter books on it, until its night."), date);
    }

    @Override
    protected void submit() {
        LocalDate day = date.getValue();
        date.setErrorMessage("Choose a date.");
        date.setInvalid(day == null);
        if (day == null) {
            return;
        }
        switch (desk.open(day)) {
            case CalendarOutcome.Done _ -> {
                done("The business date is " + Words.date(day) + ".");
                afterwards.run();
            }
            case CalendarOutcome.Refused refused -> refuse(refused.sentence(Words::date));
        }
    }
}

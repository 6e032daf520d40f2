package org.daybook.console.calendar;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.calendar.BankHoliday;
import org.daybook.core.calendar.BankHoliday.Opening;
import org.daybook.core.calendar.CalendarDesk;
import org.daybook.core.calendar.CalendarOutcome;

/** Enters a day on which the bank differs from its country's calendar. */
final class HolidayDialog extends Form {

    private final transient CalendarDesk desk;
    private final transient Runnable afterwards;
    private final DatePicker date = Fields.date("Date");
    private final TextField name = new TextField("What it is called");
    private final RadioButtonGroup<Opening> opening = new RadioButtonGroup<>("On this day the bank is");

    HolidayDialog(CalendarDesk desk, Runnable afterwards) {
        super("Enter a day", "Enter");
        this.desk = desk;
        this.afterwards = afterwards;
        name.setMaxLength(BankHoliday.LONGEST_NAME);
        opening.setItems(Opening.values());
        opening.setItemLabelGenerator(Words::of);
        opening.setValue(Opening.CLOSED);
        date.focus();
        ask(date, name, opening);
    }

    @Override
    protected void submit() {
        LocalDate day = date.getValue();
        String called = name.getValue().strip();
        date.setErrorMessage("Choose a date.");
        date.setInvalid(day == null);
        name.setErrorMessage("Say what the day is called.");
        name.setInvalid(called.isEmpty());
        if (day == null || called.isEmpty()) {
            return;
        }
        switch (desk.enter(new BankHoliday(day, called, opening.getValue()))) {
            case CalendarOutcome.Done _ -> {
                done(Words.date(day) + " is entered.");
                afterwards.run();
            }
            case CalendarOutcome.Refused refused -> refuse(refused.sentence(Words::date));
        }
    }
}

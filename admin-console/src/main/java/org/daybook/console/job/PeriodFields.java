package org.daybook.console.job;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.shared.Fields;
import org.daybook.core.statement.StatementPeriod;

/** First and last day of a period, side by side. */
final class PeriodFields extends Div {

    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");

    /** With the month of a day to begin with. */
    PeriodFields(Optional<LocalDate> day) {
        addClassName("side-by-side");
        day.ifPresent(date -> {
            from.setValue(date.withDayOfMonth(1));
            to.setValue(date.withDayOfMonth(date.lengthOfMonth()));
        });
        add(from, to);
    }

    /** The period; without a complete one the fields say what is missing. */
    Optional<StatementPeriod> period() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean backwards = first != null && last != null && last.isBefore(first);
        from.setErrorMessage("From which day?");
        from.setInvalid(first == null);
        to.setErrorMessage(backwards ? "This is before the first day." : "To which day?");
        to.setInvalid(last == null || backwards);
        return first == null || last == null || backwards
                ? Optional.empty()
                : Optional.of(new StatementPeriod(first, last));
    }
}

package org.daybook.console.mandate;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateOutcome;

/** Brings a mandate's last day forward. */
final class EndMandateDialog extends Form {

    private final transient MandateDesk mandates;
    private final transient Mandate mandate;
    private final transient Runnable afterwards;
    private final DatePicker last = Fields.date("Last day");

    EndMandateDialog(MandateDesk mandates, Mandate mandate, LocalDate date, Runnable afterwards) {
        super("End the mandate of " + mandate.customerReference(), "End");
        this.mandates = mandates;
        this.mandate = mandate;
        this.afterwards = afterwards;
        last.setValue(date);
        last.setHelperText("It holds up to and including this day. A day before its first one cancels it altogether.");
        ask(last);
    }

    @Override
    protected void submit() {
        Fields.day(last).ifPresent(day -> {
            switch (mandates.end(mandate.id(), day)) {
                case MandateOutcome.Done ended -> {
                    done("The mandate is ended.");
                    afterwards.run();
                }
                case MandateOutcome.Refused refused -> refuse(refused.reason().sentence());
            }
        });
    }
}

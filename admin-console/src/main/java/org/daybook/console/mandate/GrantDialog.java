package org.daybook.console.mandate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.CustomerField;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateOutcome;
import org.daybook.core.account.MandateScope;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;

/** Grants a customer a mandate on an account that is not theirs. */
final class GrantDialog extends Form {

    private final transient MandateDesk mandates;
    private final String account;
    private final transient Runnable afterwards;
    private final CustomerField customer;
    private final RadioButtonGroup<MandateScope> scope = new RadioButtonGroup<>("They may");
    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");

    GrantDialog(
            MandateDesk mandates,
            CustomerDesk customers,
            String account,
            List<MandateScope> scopes,
            LocalDate date,
            Runnable afterwards) {
        super("Mandate on account " + account, "Grant");
        this.mandates = mandates;
        this.account = account;
        this.afterwards = afterwards;
        customer = new CustomerField("Customer", customers);
        scope.setItems(scopes);
        scope.setItemLabelGenerator(MandateText::words);
        scope.setValue(MandateScope.VIEW);
        from.setValue(date);
        to.setHelperText("Left empty, until it is ended.");
        to.setClearButtonVisible(true);
        ask(customer, scope, Fields.pair(from, to));
        customer.focus();
    }

    @Override
    protected void submit() {
        Optional<CustomerFile> who = customer.chosen();
        Optional<LocalDate> first = Fields.day(from);
        if (who.isEmpty() || first.isEmpty()) {
            return;
        }
        switch (mandates.grant(account, who.get().reference(), scope.getValue(), first.get(), to.getOptionalValue())) {
            case MandateOutcome.Done granted -> {
                done("The mandate is granted.");
                afterwards.run();
            }
            case MandateOutcome.Refused refused -> refuse(refused.reason().sentence());
        }
    }
}

package org.daybook.console.job;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.statement.StatementDesk.Draft;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;

/** Asks for statements of a period, of all accounts or of some, to be registered. */
final class StatementsDialog extends Form {

    private final transient JobDesk desk;
    private final transient Runnable afterwards;
    private final PeriodFields period;
    private final TextArea accounts = new TextArea("Accounts");
    private final CheckboxGroup<StatementFormat> formats = new CheckboxGroup<>("As");
    private final Checkbox mail = new Checkbox("E-mail them to the customers");

    StatementsDialog(JobDesk desk, Runnable afterwards) {
        super("Make statements", "Start");
        this.desk = desk;
        this.afterwards = afterwards;
        this.period = new PeriodFields(desk.businessDate());
        accounts.setPlaceholder("All");
        accounts.setHelperText("References or numbers, one per line. Leave empty for all accounts.");
        formats.setItems(StatementFormat.values());
        formats.setItemLabelGenerator(StatementFormat::title);
        formats.setValue(Set.of(StatementFormat.values()));
        ask(period, accounts, formats, mail);
    }

    @Override
    protected void submit() {
        formats.setErrorMessage("Choose at least one.");
        formats.setInvalid(formats.isEmpty());
        if (formats.isEmpty()) {
            return;
        }
        period.period().ifPresent(this::order);
    }

    private void order(StatementPeriod wanted) {
        List<String> typed = Stream.of(accounts.getValue().split("[\\n,;]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        switch (desk.statements().draft(wanted, typed, formats.getValue())) {
            case Draft.Ready(StatementOrder order) -> {
                long request = desk.statements(order, mail.getValue());
                Notices.done("Job " + request + " is queued.");
                close();
                afterwards.run();
            }
            case Draft.AccountsUnknown(List<String> unknown) ->
                refuse("There is no account " + String.join(", ", unknown) + ". Please check.");
        }
    }
}

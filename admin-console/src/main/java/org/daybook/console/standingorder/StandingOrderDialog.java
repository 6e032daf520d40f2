package org.daybook.console.standingorder;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.BeneficiaryFields;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.money.Money;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.NewStandingOrder;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrderOutcome;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.daybook.core.standingorder.StandingOrders;

/** Sets a standing order up, or gives one other terms. */
final class StandingOrderDialog extends Form {

    private final transient StandingOrders orders;
    private final String account;
    private final transient Optional<StandingOrder> changed;
    private final transient Runnable afterwards;
    private final BeneficiaryFields to = new BeneficiaryFields();
    private final AmountField amount;
    private final Select<Frequency> frequency = new Select<>();
    private final DatePicker first = Fields.date("First date");
    private final DatePicker last = Fields.date("Last date");
    private final TextField narrative = Fields.narrative("Both customers read it on their statements.");
    private String key = OrderKey.fresh();

    StandingOrderDialog(
            StandingOrders orders,
            AccountOverview account,
            LocalDate date,
            Optional<StandingOrder> changed,
            Runnable afterwards) {
        super(
                changed.map(order -> "Change standing order " + order.id().value())
                        .orElse("Standing order from " + account.reference()),
                changed.isPresent() ? "Change" : "Set up");
        this.orders = orders;
        this.account = account.reference();
        this.changed = changed;
        this.afterwards = afterwards;
        amount = new AmountField("Amount", account.bookedBalance().currency());
        frequency.setLabel("How often");
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(StandingOrderViewModel::words);
        frequency.setValue(Frequency.MONTHLY);
        first.setValue(date);
        last.setHelperText("Left empty, it goes on until it is ended.");
        last.setClearButtonVisible(true);
        changed.map(StandingOrder::terms).ifPresent(this::fillIn);
        ask(to, amount, frequency, Fields.pair(first, last), narrative);
        to.focus();
    }

    private void fillIn(StandingOrderTerms terms) {
        to.show(terms.to());
        amount.setValue(Words.figure(terms.amount()));
        frequency.setValue(terms.schedule().frequency());
        first.setValue(terms.schedule().first());
        last.setValue(terms.schedule().last());
        narrative.setValue(terms.narrative());
    }

    @Override
    protected void submit() {
        Optional<Beneficiary> beneficiary = to.beneficiary();
        Optional<Money> paid = amount.amount();
        Optional<LocalDate> begins = Fields.day(first);
        if (beneficiary.isEmpty() || paid.isEmpty() || begins.isEmpty()) {
            return;
        }
        Optional<String> fault =
                StandingOrderViewModel.fault(begins.get(), frequency.getValue(), last.getOptionalValue());
        if (fault.isPresent()) {
            refuse(fault.get());
            return;
        }
        StandingOrderTerms terms = new StandingOrderTerms(
                beneficiary.get(),
                paid.get(),
                narrative.getValue().strip(),
                new Schedule(begins.get(), frequency.getValue(), last.getValue()));
        StandingOrderOutcome outcome = changed.map(order -> orders.change(order.id(), terms))
                .orElseGet(() -> orders.enter(new NewStandingOrder(key, CounterOrder.BRANCH, account, terms)));
        key = OrderKey.fresh();
        switch (outcome) {
            case StandingOrderOutcome.Stands stands -> {
                done("Standing order " + stands.order().id().value() + " pays "
                        + Words.amount(stands.order().terms().amount()) + ".");
                afterwards.run();
            }
            case StandingOrderOutcome.Refused refused ->
                refuse(refused.refusal().sentence());
        }
    }
}

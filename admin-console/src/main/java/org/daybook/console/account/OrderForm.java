package org.daybook.console.account;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterOutcome;
import org.daybook.core.money.Money;

/**
 * A dialog that orders an entry. Its key is kept when the answer was lost, so that a second try books nothing twice; after an
 * answer, another try is another order.
 */
abstract class OrderForm extends Form {

    private final transient Runnable afterwards;
    private final AmountField amount;
    private final TextField narrative = Fields.narrative("Shown on the customer's statement.");
    private String key = OrderKey.fresh();

    OrderForm(String title, String deed, AccountOverview account, Runnable afterwards) {
        super(title, deed);
        this.afterwards = afterwards;
        amount = new AmountField("Amount", account.bookedBalance().currency());
        amount.setHelperText("Available: " + Words.amount(account.available()));
    }

    AmountField amountField() {
        return amount;
    }

    TextField narrativeField() {
        return narrative;
    }

    /** Sends the order; empty if what was filled in is no order yet, and its fields say so. */
    abstract Optional<CounterOutcome> order(String orderKey, Money ordered, String text);

    @Override
    protected final void submit() {
        Optional<Money> ordered = amount.amount();
        if (ordered.isEmpty()) {
            return;
        }
        order(key, ordered.get(), narrative.getValue().strip()).ifPresent(outcome -> {
            key = OrderKey.fresh();
            switch (outcome) {
                case CounterOutcome.Posted posted -> {
                    done(Words.amount(ordered.get()) + " booked on " + Words.date(posted.bookingDate()) + ", entry "
                            + posted.entry().value() + ".");
                    afterwards.run();
                }
                case CounterOutcome.Refused refused -> refuse(refused.sentence());
            }
        });
    }
}

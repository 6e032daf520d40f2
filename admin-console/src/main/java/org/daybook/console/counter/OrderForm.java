package org.daybook.console.counter;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.counter.ServedOutcome;
import org.daybook.core.money.Money;

/**
 * A dialog that orders an entry. Its key is kept until the books have answered, so that a second try posts nothing twice; after
 * an answer of theirs, another try is another order.
 */
abstract class OrderForm extends Form {

    private final transient CounterRoom room;
    private final transient ServicePanel panel;
    private final Deed deed;
    private final AmountField amount;
    private final TextField narrative = Fields.narrative("The customer reads it on the statement.");
    private String key = OrderKey.fresh();

    OrderForm(CounterRoom room, ServicePanel panel, Deed deed, CounterAccount account, String title) {
        super(title, deed.words());
        this.room = room;
        this.panel = panel;
        this.deed = deed;
        amount = new AmountField("Amount", account.currency());
        account.served()
                .ifPresent(served -> amount.setHelperText(
                        "Available: " + Words.amount(served.account().available())));
    }

    AmountField amountField() {
        return amount;
    }

    TextField narrativeField() {
        return narrative;
    }

    /** The order; empty if what was filled in is none yet, and its fields say so. */
    abstract Optional<CounterOrder> order(String orderKey, Money ordered, String text);

    @Override
    protected final void submit() {
        Optional<Money> ordered = amount.amount();
        Optional<CounterOrder> order =
                ordered.flatMap(money -> order(key, money, narrative.getValue().strip()));
        if (order.isEmpty()) {
            return;
        }
        switch (room.desk().order(panel.service(), order.get())) {
            case ServedOutcome.Posted posted -> {
                close();
                panel.receipt(deed, posted);
            }
            case ServedOutcome.TurnedDown(var reason) -> refuse(reason.sentence());
            case ServedOutcome.Refused(var refusal) -> {
                key = OrderKey.fresh();
                refuse(refusal.sentence());
                amount.focus();
            }
        }
    }
}

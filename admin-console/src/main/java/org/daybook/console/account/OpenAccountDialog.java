package org.daybook.console.account;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.CustomerField;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOpenings;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.OpeningOrder;
import org.daybook.core.account.OpeningOutcome;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.money.Money;
import org.daybook.core.product.ProductTerms;

/** Opens an account for one customer or two, with a first deposit if there is one. */
final class OpenAccountDialog extends Form {

    private final transient AccountOpenings openings;
    private final transient Consumer<String> opened;
    private final CustomerField holder;
    private final CustomerField joint;
    private final Select<ProductTerms> product = new Select<>();
    private final Select<StatementCycle> cycle = new Select<>();
    private final AmountField deposit;
    private String key = OrderKey.fresh();

    /** @param offered one product at least */
    OpenAccountDialog(
            AccountOpenings openings,
            CustomerDesk customers,
            List<ProductTerms> offered,
            boolean deposits,
            Optional<CustomerFile> known,
            Consumer<String> opened) {
        super("Open an account", "Open");
        this.openings = openings;
        this.opened = opened;
        holder = new CustomerField("Customer", customers);
        known.ifPresent(holder::setValue);
        joint = new CustomerField("Joint holder", customers);
        joint.setHelperText("Left empty, the account has one holder.");
        product.setLabel("Product");
        product.setItems(offered);
        product.setItemLabelGenerator(terms ->
                Words.product(terms.product()) + " in " + terms.currency().getCurrencyCode());
        cycle.setLabel("Statements");
        cycle.setItems(StatementCycle.values());
        cycle.setItemLabelGenerator(Words::of);
        cycle.setValue(StatementCycle.MONTHLY);
        deposit = new AmountField("First deposit in cash", offered.getFirst().currency());
        deposit.setHelperText("Left empty, nothing is paid in.");
        deposit.setVisible(deposits);
        product.addValueChangeListener(
                change -> deposit.change(change.getValue().currency()));
        product.setValue(offered.getFirst());
        ask(holder, joint, product, cycle, deposit);
        holder.focus();
    }

    @Override
    protected void submit() {
        Optional<CustomerFile> customer = holder.chosen();
        Optional<Money> paidIn = deposit.amountIfAny();
        if (customer.isEmpty() || deposit.isInvalid()) {
            return;
        }
        List<String> holders = Stream.concat(customer.stream(), joint.getOptionalValue().stream())
                .map(CustomerFile::reference)
                .toList();
        if (holders.stream().distinct().count() < holders.size()) {
            refuse("The joint holder must be another customer.");
            return;
        }
        OpeningOutcome outcome = openings.open(new OpeningOrder(
                key,
                CounterOrder.BRANCH,
                holders,
                product.getValue().product(),
                product.getValue().currency(),
                cycle.getValue(),
                paidIn));
        key = OrderKey.fresh();
        switch (outcome) {
            case OpeningOutcome.Opened account -> {
                done("Account " + account.reference() + " is open: " + Words.number(account.number()) + ".");
                opened.accept(account.reference());
            }
            case OpeningOutcome.Refused refused -> refuse(refused.sentence());
            case OpeningOutcome.DepositRefused refused ->
                refuse("The first deposit is refused, so no account was opened. " + refused.sentence());
        }
    }
}

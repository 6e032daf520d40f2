package org.daybook.console.counter;

import java.util.Optional;
import org.daybook.console.shared.BeneficiaryFields;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.money.Money;

/** Sends money to another account of the customer, of this bank, or of another one. */
final class TransferForm extends OrderForm {

    private final String from;
    private final BeneficiaryFields to;

    TransferForm(CounterRoom room, ServicePanel panel, CounterAccount payer) {
        super(room, panel, Deed.TRANSFER, payer, "Transfer from " + payer.reference());
        from = payer.reference();
        to = new BeneficiaryFields(CounterViewModel.others(room.desk().accounts(panel.service()), from));
        ask(to, amountField(), narrativeField());
        to.focus();
    }

    @Override
    Optional<CounterOrder> order(String orderKey, Money ordered, String text) {
        return to.beneficiary()
                .map(beneficiary ->
                        new CounterOrder.Transfer(orderKey, CounterOrder.COUNTER, from, beneficiary, ordered, text));
    }
}

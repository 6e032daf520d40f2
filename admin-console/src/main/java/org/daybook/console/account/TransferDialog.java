package org.daybook.console.account;

import java.util.Optional;
import org.daybook.console.shared.BeneficiaryFields;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOutcome;
import org.daybook.core.money.Money;

/** Sends money to an account of this bank or of another. */
final class TransferDialog extends OrderForm {

    private final transient AccountDesk desk;
    private final String from;
    private final BeneficiaryFields to = new BeneficiaryFields();

    TransferDialog(AccountDesk desk, AccountOverview payer, Runnable afterwards) {
        super("Transfer from " + payer.reference(), "Transfer", payer, afterwards);
        this.desk = desk;
        this.from = payer.reference();
        ask(to, amountField(), narrativeField());
        to.focus();
    }

    @Override
    Optional<CounterOutcome> order(String orderKey, Money ordered, String text) {
        return to.beneficiary().map(beneficiary -> desk.counter()
                .transfer(new CounterOrder.Transfer(orderKey, CounterOrder.BRANCH, from, beneficiary, ordered, text)));
    }
}

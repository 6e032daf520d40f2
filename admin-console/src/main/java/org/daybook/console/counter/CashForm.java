package org.daybook.console.counter;

import java.util.Optional;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.money.Money;

/** Takes cash in or pays cash out. */
final class CashForm extends OrderForm {

    private final Deed deed;
    private final String account;

    CashForm(CounterRoom room, ServicePanel panel, Deed deed, CounterAccount account) {
        super(
                room,
                panel,
                deed,
                account,
                deed.words() + (deed == Deed.DEPOSIT ? " to " : " from ") + account.reference());
        this.deed = deed;
        this.account = account.reference();
        ask(amountField(), narrativeField());
        amountField().focus();
    }

    @Override
    Optional<CounterOrder> order(String orderKey, Money ordered, String text) {
        return Optional.of(
                deed == Deed.DEPOSIT
                        ? new CounterOrder.Deposit(orderKey, CounterOrder.COUNTER, account, ordered, text)
                        : new CounterOrder.Withdrawal(orderKey, CounterOrder.COUNTER, account, ordered, text));
    }
}

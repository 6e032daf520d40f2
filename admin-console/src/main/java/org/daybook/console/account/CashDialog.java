package org.daybook.console.account;

import java.util.Optional;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOutcome;
import org.daybook.core.money.Money;

/** Takes cash in or pays cash out. */
final class CashDialog extends OrderForm {

    private final transient Till till;

    private CashDialog(String title, String deed, AccountOverview account, Till till, Runnable afterwards) {
        super(title, deed, account, afterwards);
        this.till = till;
        ask(amountField(), narrativeField());
        amountField().focus();
    }

    static CashDialog deposit(AccountDesk desk, AccountOverview account, Runnable afterwards) {
        return new CashDialog(
                "Cash deposit to " + account.reference(),
                "Deposit",
                account,
                (key, amount, text) -> desk.counter()
                        .deposit(new CounterOrder.Deposit(key, CounterOrder.BRANCH, account.reference(), amount, text)),
                afterwards);
    }

    static CashDialog withdrawal(AccountDesk desk, AccountOverview account, Runnable afterwards) {
        return new CashDialog(
                "Cash withdrawal from " + account.reference(),
                "Withdraw",
                account,
                (key, amount, text) -> desk.counter()
                        .withdraw(new CounterOrder.Withdrawal(
                                key, CounterOrder.BRANCH, account.reference(), amount, text)),
                afterwards);
    }

    @Override
    Optional<CounterOutcome> order(String orderKey, Money ordered, String text) {
        return Optional.of(till.book(orderKey, ordered, text));
    }

    /** In or out. */
    @FunctionalInterface
    private interface Till {
        CounterOutcome book(String key, Money amount, String text);
    }
}

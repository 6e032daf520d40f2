package org.daybook.console.counter;

import java.util.Currency;
import java.util.Optional;
import org.daybook.core.counter.NamedAccount;
import org.daybook.core.counter.ServedAccount;

/**
 * An account as the counter lists it.
 *
 * @param served with its balances, once the customer has keyed the PIN
 */
record CounterAccount(
        String reference, String number, String product, Currency currency, Optional<ServedAccount> served) {

    static CounterAccount of(NamedAccount named) {
        return new CounterAccount(
                named.reference(), named.number(), named.product(), named.currency(), Optional.empty());
    }

    static CounterAccount of(ServedAccount served) {
        return new CounterAccount(
                served.account().reference(),
                served.account().number(),
                served.account().product(),
                served.account().bookedBalance().currency(),
                Optional.of(served));
    }

    boolean isOpen() {
        return served.filter(known -> known.account().closedOn() != null).isEmpty();
    }

    boolean mayAct() {
        return served.filter(known -> known.standing().mayAct()).isPresent();
    }
}

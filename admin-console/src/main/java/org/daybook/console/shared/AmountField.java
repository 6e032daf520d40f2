package org.daybook.console.shared;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.Optional;
import org.daybook.core.money.Money;

/** Where an amount of one currency is typed. */
public final class AmountField extends TextField {

    private Currency currency;

    public AmountField(String label, Currency currency) {
        super(label);
        this.currency = currency;
        setSuffixComponent(new Span(currency.getCurrencyCode()));
        addClassName("amount-field");
        setPlaceholder("0.00");
    }

    /** From now on amounts of another currency are typed. */
    public void change(Currency other) {
        currency = other;
        setSuffixComponent(new Span(other.getCurrencyCode()));
    }

    /** The amount typed; without one the field says what is wrong. */
    public Optional<Money> amount() {
        Optional<Money> amount = AmountText.read(getValue(), currency);
        setInvalid(amount.isEmpty());
        setErrorMessage(
                getValue().isBlank()
                        ? "Type an amount."
                        : "Type an amount like 1234.50, with at most " + currency.getDefaultFractionDigits()
                                + " decimals.");
        return amount;
    }

    /** The amount typed, if anything was; a field left empty is not wrong. */
    public Optional<Money> amountIfAny() {
        if (isEmpty()) {
            setInvalid(false);
            return Optional.empty();
        }
        return amount();
    }
}

package org.daybook.console.product;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.TermsText;
import org.daybook.console.shared.Words;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.InterestTerms;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.TermsOutcome;

/** Gives a product other terms from a day on, or offers another one. */
final class TermsDialog extends Form {

    private static final List<String> CURRENCIES = List.of("CZK", "EUR", "USD", "CHF", "GBP", "PLN", "HUF");

    private final transient ProductDesk products;
    private final transient StepUp stepUp;
    private final transient Runnable afterwards;
    private final TextField product = new TextField("Product");
    private final ComboBox<String> currency = new ComboBox<>("Currency");
    private final DatePicker from = Fields.date("From");
    private final TextField credit = new TextField("Credit interest, % a year");
    private final TextField debit = new TextField("Overdraft interest, % a year");
    private final Select<DayCount> dayCount = new Select<>();
    private final TextArea reason = new TextArea("Reason");
    private final Div inCurrency = new Div();
    private Amounts amounts;

    /** What is typed in the currency of the terms; made anew when another one is chosen. */
    private static final class Amounts extends Div {

        private final AmountField overdraft;
        private final AmountField fee;
        private final LimitRows limits;

        private Amounts(Currency currency, List<DailyLimit> limited) {
            overdraft = new AmountField("Overdraft limit of a new account", currency);
            overdraft.setValue("0");
            fee = new AmountField("Monthly fee", currency);
            fee.setValue("0");
            limits = new LimitRows(currency, limited);
            addClassName("stacked");
            add(Fields.pair(overdraft, fee), limits);
        }
    }

    TermsDialog(
            ProductDesk products, StepUp stepUp, LocalDate date, Optional<ProductTerms> before, Runnable afterwards) {
        super(
                before.map(terms -> "New terms: " + TermsViewModel.offer(terms)).orElse("New product or currency"),
                "Set");
        this.products = products;
        this.stepUp = stepUp;
        this.afterwards = afterwards;
        setWidth("40rem");
        product.setMaxLength(40);
        product.setHelperText("In capitals, such as CHECKING.");
        currency.setItems(CURRENCIES);
        currency.setValue(CURRENCIES.getFirst());
        from.setValue(date.plusDays(1));
        reason.setMaxLength(Approvals.LONGEST_REASON);
        reason.setHelperText("Needed where a limit is raised: the colleague who approves reads it.");
        dayCount.setLabel("Days are counted as");
        dayCount.setItems(DayCount.values());
        dayCount.setItemLabelGenerator(TermsText::words);
        dayCount.setValue(DayCount.ACT_365);
        credit.setValue("0.00");
        debit.setValue("0.00");
        amounts = new Amounts(Currency.getInstance(currency.getValue()), List.of());
        inCurrency.add(amounts);
        currency.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .flatMap(TermsViewModel::currency)
                .ifPresent(chosen -> amountsIn(chosen, List.of())));
        before.ifPresent(this::fillIn);
        ask(
                new Paragraph(
                        "Terms are never changed: these hold from their first day until others do, for accounts that"
                                + " are open already, too. The overdraft limit is that of an account that is opened."),
                Fields.pair(product, currency),
                Fields.pair(from, dayCount),
                Fields.pair(credit, debit),
                inCurrency,
                reason);
    }

    private void amountsIn(Currency chosen, List<DailyLimit> limited) {
        amounts = new Amounts(chosen, limited);
        inCurrency.removeAll();
        inCurrency.add(amounts);
    }

    private void fillIn(ProductTerms terms) {
        product.setValue(terms.product());
        product.setReadOnly(true);
        product.setHelperText(null);
        currency.setItems(terms.currency().getCurrencyCode());
        currency.setValue(terms.currency().getCurrencyCode());
        currency.setReadOnly(true);
        dayCount.setValue(terms.interest().dayCount());
        credit.setValue(TermsText.percent(terms.interest().creditRate()));
        debit.setValue(TermsText.percent(terms.interest().debitRate()));
        amountsIn(terms.currency(), terms.dailyLimits());
        amounts.overdraft.setValue(Words.figure(terms.overdraftLimit()));
        amounts.fee.setValue(Words.figure(terms.monthlyFee()));
    }

    @Override
    protected void submit() {
        product.setInvalid(!TermsViewModel.isProduct(product.getValue()));
        product.setErrorMessage("A product is written in capitals, such as CHECKING.");
        Optional<LocalDate> day = Fields.day(from);
        Optional<BigDecimal> earned = rate(credit);
        Optional<BigDecimal> owed = rate(debit);
        Optional<Money> limit = amounts.overdraft.amount();
        Optional<Money> monthly = amounts.fee.amount();
        Optional<List<DailyLimit>> daily = amounts.limits.limits();
        if (product.isInvalid()
                || day.isEmpty()
                || earned.isEmpty()
                || owed.isEmpty()
                || limit.isEmpty()
                || monthly.isEmpty()
                || daily.isEmpty()) {
            return;
        }
        if (TermsViewModel.repeats(daily.get())) {
            refuse("Two daily limits are for the same orders and channel.");
            return;
        }
        ProductTerms terms = new ProductTerms(
                product.getValue(),
                day.get(),
                limit.get(),
                new InterestTerms(earned.get(), owed.get(), dayCount.getValue()),
                monthly.get(),
                daily.get());
        stepUp.then(() -> set(terms));
    }

    private void set(ProductTerms terms) {
        answer(terms, products.set(terms));
    }

    private void answer(ProductTerms terms, TermsOutcome outcome) {
        switch (outcome) {
            case TermsOutcome.Set set -> {
                done("The terms hold from " + Words.date(set.terms().validFrom()) + " on.");
                afterwards.run();
            }
            case TermsOutcome.SecondPersonNeeded _ -> answer(terms, products.propose(terms, reason.getValue()));
            case TermsOutcome.Asked asked -> asked(asked.proposing());
            case TermsOutcome.Refused refused -> refuse(refused.sentence(Words::date));
        }
    }

    private void asked(Proposing proposing) {
        switch (proposing) {
            case Proposing.Proposed _ -> {
                done(proposing.sentence());
                afterwards.run();
            }
            case Proposing.ReasonUnfit _ -> {
                reason.setErrorMessage(proposing.sentence());
                reason.setInvalid(true);
            }
            case Proposing.AlreadyProposed _ -> refuse(proposing.sentence());
        }
    }

    private static Optional<BigDecimal> rate(TextField field) {
        Optional<BigDecimal> rate = TermsViewModel.rate(field.getValue());
        field.setInvalid(rate.isEmpty());
        field.setErrorMessage("Type a rate like 1.25, from 0 to 100, with at most 4 decimals.");
        return rate;
    }
}

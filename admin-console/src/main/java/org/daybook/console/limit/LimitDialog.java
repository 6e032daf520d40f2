package org.daybook.console.limit;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.ChannelField;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.LimitOutcome;
import org.daybook.core.account.TwoPersonOrders;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;

/** Gives an account a daily limit of its own: a lower one at once, a higher one once a colleague has approved. */
final class LimitDialog extends Form {

    private final transient AccountLimits limits;
    private final transient TwoPersonOrders twoPersonOrders;
    private final transient StepUp stepUp;
    private final String account;
    private final transient LimitViewModel model;
    private final transient Runnable afterwards;
    private final Select<OrderKind> kind = new Select<>();
    private final ChannelField channel = new ChannelField();
    private final AmountField most;
    private final TextField mostCount = new TextField("Orders a day");
    private final TextArea reason = new TextArea("Reason");

    LimitDialog(
            AccountLimits limits,
            TwoPersonOrders twoPersonOrders,
            StepUp stepUp,
            AccountOverview account,
            LimitViewModel model,
            Optional<DailyLimit> changed,
            Runnable afterwards) {
        super("Daily limit of account " + account.reference(), "Set");
        this.limits = limits;
        this.twoPersonOrders = twoPersonOrders;
        this.stepUp = stepUp;
        this.account = account.reference();
        this.model = model;
        this.afterwards = afterwards;
        most = new AmountField("Most a day", account.bookedBalance().currency());
        kind.setLabel("Orders");
        kind.setItems(OrderKind.values());
        kind.setItemLabelGenerator(LimitText::kind);
        kind.setValue(OrderKind.WITHDRAWAL);
        mostCount.setHelperText("0 forbids them.");
        reason.setMaxLength(Approvals.LONGEST_REASON);
        reason.setHelperText("Needed for a higher limit: the colleague who approves reads it.");
        changed.ifPresent(this::fillIn);
        ask(
                new Paragraph("A lower limit counts at once. A higher one waits for a colleague's approval."),
                kind,
                channel,
                most,
                mostCount,
                reason);
        most.focus();
    }

    private void fillIn(DailyLimit limit) {
        kind.setValue(limit.kind());
        kind.setReadOnly(true);
        channel.setValue(limit.channel());
        channel.setReadOnly(true);
        most.setValue(Words.figure(limit.most()));
        mostCount.setValue(Integer.toString(limit.mostCount()));
    }

    @Override
    protected void submit() {
        Optional<Money> amount = most.amount();
        Optional<Integer> count = LimitText.count(mostCount.getValue());
        Optional<String> through = channel.channel();
        mostCount.setInvalid(count.isEmpty());
        mostCount.setErrorMessage("Type a number like 5.");
        if (amount.isEmpty() || count.isEmpty() || through.isEmpty()) {
            return;
        }
        DailyLimit limit = new DailyLimit(kind.getValue(), through.get(), amount.get(), count.get());
        if (model.takesTwo(limit.kind(), limit.channel(), limit.most(), limit.mostCount())) {
            stepUp.then(() -> propose(limit));
        } else {
            stepUp.then(() -> set(limit));
        }
    }

    private void set(DailyLimit limit) {
        LimitOutcome outcome = limits.set(account, limit);
        switch (outcome) {
            case LimitOutcome.Set set -> {
                done(outcome.sentence());
                afterwards.run();
            }
            // It was lowered since the dialog was opened.
            case LimitOutcome.SecondPersonNeeded needed -> propose(limit);
            case LimitOutcome.AccountUnknown unknown -> refuse(outcome.sentence());
            case LimitOutcome.CurrencyDiffers differs -> refuse(outcome.sentence());
        }
    }

    private void propose(DailyLimit limit) {
        Proposing proposing = twoPersonOrders.proposeLimit(account, limit, reason.getValue());
        switch (proposing) {
            case Proposing.Proposed proposed -> {
                done(proposing.sentence());
                afterwards.run();
            }
            case Proposing.ReasonUnfit unfit -> {
                reason.setErrorMessage(proposing.sentence());
                reason.setInvalid(true);
            }
            case Proposing.AlreadyProposed already -> refuse(proposing.sentence());
        }
    }
}

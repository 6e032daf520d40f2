package org.daybook.console.hold;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.BeneficiaryFields;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.ledger.Hold;
import org.daybook.core.money.Money;

/** Sends held money on, all of it or a part. */
final class CaptureDialog extends HoldForm {

    private final transient CounterHolds holds;
    private final String hold;
    private final BeneficiaryFields to = new BeneficiaryFields();
    private final AmountField amount;
    private final TextField narrative = Fields.narrative("The customer reads it on the statement.");
    private String key = OrderKey.fresh();

    CaptureDialog(CounterHolds holds, Hold hold, String holdKey, Runnable afterwards) {
        super("Capture hold " + hold.id().value(), "Capture", afterwards);
        this.holds = holds;
        this.hold = holdKey;
        amount = new AmountField("Amount", hold.amount().currency());
        amount.setValue(Words.figure(hold.amount()));
        amount.setHelperText("What is not captured is available again.");
        ask(new Paragraph("Held: " + Words.amount(hold.amount()) + "."), to, amount, narrative);
        to.focus();
    }

    @Override
    protected void submit() {
        Optional<Beneficiary> beneficiary = to.beneficiary();
        Optional<Money> captured = amount.amount();
        if (beneficiary.isPresent() && captured.isPresent()) {
            var answer = holds.capture(new HoldRequest.Capture(
                    key,
                    CounterOrder.BRANCH,
                    hold,
                    beneficiary.get(),
                    captured.get(),
                    narrative.getValue().strip()));
            key = OrderKey.fresh();
            answered(answer);
        }
    }
}

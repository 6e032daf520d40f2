package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.daybook.console.shared.Form;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeOutcome;

/** Freezes an account, and says before what that would stop. */
final class FreezeDialog extends Form {

    private final transient AccountDesk desk;
    private final String account;
    private final transient Optional<String> alert;
    private final transient Runnable afterwards;
    private final transient FreezeFields fields;

    FreezeDialog(AccountDesk desk, AccountOverview account, Optional<String> alert, Runnable afterwards) {
        super("Freeze account " + account.reference(), "Freeze");
        this.desk = desk;
        this.account = account.reference();
        this.alert = alert;
        this.afterwards = afterwards;
        fields = new FreezeFields(desk, account, alert.isPresent() ? FreezeCode.FRAUD_SUSPICION : FreezeCode.OTHER);
        ask(new Paragraph("It takes effect at once and adds to any freeze in force. Lifting it takes two people."));
        ask(fields.all());
        fields.focus();
        grave();
    }

    @Override
    protected void submit() {
        fields.order().ifPresent(order -> desk.stepUp().then(() -> freeze(order.because(alert))));
    }

    private void freeze(FreezeOrder order) {
        FreezeOutcome outcome = desk.freezes().freeze(account, order);
        switch (outcome) {
            case FreezeOutcome.Frozen frozen -> {
                done(outcome.sentence());
                afterwards.run();
            }
            case FreezeOutcome.ReasonUnfit unfit -> fields.reasonIsUnfit(outcome.sentence());
            case FreezeOutcome.AlreadyFrozen already -> refuse(outcome.sentence());
            case FreezeOutcome.AccountUnknown unknown -> refuse(outcome.sentence());
            case FreezeOutcome.AmountUnfit unfit -> refuse(outcome.sentence());
            case FreezeOutcome.DateUnknown _ -> refuse(outcome.sentence());
            case FreezeOutcome.DatePast past -> refuse(outcome.sentence());
            case FreezeOutcome.ExpiryNotAllowed not -> refuse(outcome.sentence());
        }
    }
}

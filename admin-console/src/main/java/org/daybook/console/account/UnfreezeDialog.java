package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.daybook.console.shared.Form;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.Freezes;

/** Lifts whatever is forbidden on an account. */
final class UnfreezeDialog extends Form {

    private final transient AccountDesk desk;
    private final String account;
    private final transient Runnable afterwards;
    private final TextArea reason = new TextArea("Reason");

    UnfreezeDialog(AccountDesk desk, AccountOverview account, Runnable afterwards) {
        super("Unfreeze account " + account.reference(), "Unfreeze");
        this.desk = desk;
        this.account = account.reference();
        this.afterwards = afterwards;
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Read by analysts alone.");
        reason.focus();
        ask(new Paragraph("Debits and credits are booked again from the moment you confirm."), reason);
    }

    @Override
    protected void submit() {
        FreezeOutcome outcome = desk.freezes().unfreeze(account, reason.getValue());
        switch (outcome) {
            case FreezeOutcome.Unfrozen unfrozen -> {
                done(outcome.sentence());
                afterwards.run();
            }
            case FreezeOutcome.ReasonUnfit unfit -> {
                reason.setErrorMessage(outcome.sentence());
                reason.setInvalid(true);
            }
            case FreezeOutcome.NotFrozen not -> refuse(outcome.sentence());
            case FreezeOutcome.AccountUnknown unknown -> refuse(outcome.sentence());
            case FreezeOutcome.Frozen frozen -> throw new IllegalStateException("An unfreeze never freezes");
            case FreezeOutcome.AlreadyFrozen already -> throw new IllegalStateException("An unfreeze never freezes");
        }
    }
}

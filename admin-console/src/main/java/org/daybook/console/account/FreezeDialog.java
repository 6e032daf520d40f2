package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.daybook.console.shared.Form;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;

/** Forbids debits, credits or all on an account. */
final class FreezeDialog extends Form {

    private final transient AccountDesk desk;
    private final String account;
    private final transient Optional<String> alert;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<FreezeScope> scope = new RadioButtonGroup<>("What is refused from now on");
    private final TextArea reason = new TextArea("Reason");

    FreezeDialog(AccountDesk desk, AccountOverview account, Optional<String> alert, Runnable afterwards) {
        super("Freeze account " + account.reference(), "Freeze");
        this.desk = desk;
        this.account = account.reference();
        this.alert = alert;
        this.afterwards = afterwards;
        scope.setItems(FreezeScope.DEBITS, FreezeScope.CREDITS, FreezeScope.ALL);
        scope.setItemLabelGenerator(choice -> switch (choice) {
            case DEBITS -> "Debits";
            case CREDITS -> "Credits";
            case ALL -> "Debits and credits";
        });
        scope.setValue(FreezeScope.DEBITS);
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Read by analysts alone. The customer learns nothing of it.");
        reason.focus();
        ask(new Paragraph("It holds at once: no entry of this kind is booked after you confirm."), scope, reason);
        grave();
    }

    @Override
    protected void submit() {
        FreezeOutcome outcome = desk.freezes().freeze(account, scope.getValue(), reason.getValue(), alert);
        switch (outcome) {
            case FreezeOutcome.Frozen frozen -> {
                done(outcome.sentence());
                afterwards.run();
            }
            case FreezeOutcome.ReasonUnfit unfit -> {
                reason.setErrorMessage(outcome.sentence());
                reason.setInvalid(true);
            }
            case FreezeOutcome.AlreadyFrozen already -> refuse(outcome.sentence());
            case FreezeOutcome.AccountUnknown unknown -> refuse(outcome.sentence());
            case FreezeOutcome.Unfrozen unfrozen -> throw new IllegalStateException("A freeze never unfreezes");
            case FreezeOutcome.NotFrozen not -> throw new IllegalStateException("A freeze never unfreezes");
        }
    }
}

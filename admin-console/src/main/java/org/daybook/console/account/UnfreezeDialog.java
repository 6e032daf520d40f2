package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.daybook.console.shared.Form;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.Freezes;
import org.daybook.core.account.UnfreezeOutcome;

/** Proposes to lift one freeze of an account. */
final class UnfreezeDialog extends Form {

    private final transient AccountDesk desk;
    private final transient Runnable afterwards;
    private final Select<FreezeRecord> freeze = new Select<>();
    private final TextArea reason = new TextArea("Reason");

    UnfreezeDialog(AccountDesk desk, AccountOverview account, Runnable afterwards) {
        super("Unfreeze account " + account.reference(), "Propose");
        this.desk = desk;
        this.afterwards = afterwards;
        List<FreezeRecord> inForce = desk.freezes().history(account.reference()).stream()
                .filter(FreezeRecord::inForce)
                .toList();
        freeze.setLabel("Freeze");
        freeze.setItems(inForce);
        freeze.setItemLabelGenerator(record -> "No. " + record.id() + ": " + AccountBadges.words(record));
        inForce.stream().findFirst().ifPresent(freeze::setValue);
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Only analysts see it.");
        reason.focus();
        ask(
                new Paragraph(
                        "A colleague has to approve. Until then the freeze stays in force; other freezes are not affected."),
                freeze,
                reason);
    }

    @Override
    protected void submit() {
        if (freeze.getValue() == null) {
            refuse(new UnfreezeOutcome.NotFrozen().sentence());
            return;
        }
        desk.stepUp().then(() -> propose(freeze.getValue()));
    }

    private void propose(FreezeRecord record) {
        UnfreezeOutcome outcome = desk.freezes().unfreeze(record.id(), reason.getValue());
        switch (outcome) {
            case UnfreezeOutcome.Proposed proposed -> {
                done(outcome.sentence());
                afterwards.run();
            }
            case UnfreezeOutcome.ReasonUnfit unfit -> {
                reason.setErrorMessage(outcome.sentence());
                reason.setInvalid(true);
            }
            case UnfreezeOutcome.NotFrozen not -> refuse(outcome.sentence());
            case UnfreezeOutcome.AlreadyProposed already -> refuse(outcome.sentence());
        }
    }
}

package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.StepUp;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeCodes;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;

/** Proposes that freezes of a code may end by themselves. */
final class ExpiryDialog extends Form {

    private final transient FreezeCodes codes;
    private final transient StepUp stepUp;
    private final transient FreezeCode code;
    private final TextArea reason = new TextArea("Reason");

    ExpiryDialog(FreezeCodes codes, StepUp stepUp, FreezeCode code) {
        super("Let freezes expire: " + code.words(), "Propose");
        this.codes = codes;
        this.stepUp = stepUp;
        this.code = code;
        reason.setMaxLength(Approvals.LONGEST_REASON);
        reason.setHelperText("Read by analysts alone.");
        ask(
                new Paragraph("A colleague has to approve. Until then no freeze of this code can be given a last day."),
                reason);
        reason.focus();
    }

    @Override
    protected void submit() {
        stepUp.then(this::propose);
    }

    private void propose() {
        Proposing proposing = codes.proposeExpiry(code, reason.getValue());
        switch (proposing) {
            case Proposing.Proposed proposed -> done(proposing.sentence());
            case Proposing.ReasonUnfit unfit -> {
                reason.setErrorMessage(proposing.sentence());
                reason.setInvalid(true);
            }
            case Proposing.AlreadyProposed already -> refuse(proposing.sentence());
        }
    }
}

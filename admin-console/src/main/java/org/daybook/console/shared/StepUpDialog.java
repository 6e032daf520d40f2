package org.daybook.console.shared;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.daybook.core.staff.Proof;
import org.daybook.core.staff.SecondFactors;

/** Asks for a code of the second factor, or where none is enrolled for the password. */
final class StepUpDialog extends Form {

    private final transient SecondFactors factors;
    private final transient Runnable afterwards;
    private final PasswordField proof = new PasswordField();

    StepUpDialog(SecondFactors factors, Proof.Means means, Runnable afterwards) {
        super("Confirm that it is you", "Confirm");
        this.factors = factors;
        this.afterwards = afterwards;
        proof.setLabel(means == Proof.Means.CODE ? "Code" : "Password");
        proof.setHelperText(
                means == Proof.Means.CODE
                        ? "Six digits from your authenticator app, or a recovery code."
                        : "The password you sign in with.");
        proof.focus();
        ask(new Paragraph("This needs a confirmation from the last five minutes."), proof);
    }

    @Override
    protected void submit() {
        switch (factors.prove(proof.getValue())) {
            case PROVED -> {
                close();
                afterwards.run();
            }
            case REFUSED -> {
                proof.clear();
                proof.focus();
                refuse("That is not correct. After five failed attempts your login is locked for half an hour.");
            }
        }
    }
}

package org.daybook.console.counter;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.counter.CounterService;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;

/** Sets a PIN, the first one or another, by the code that was sent; the customer keys it twice. */
final class PinForm extends Form {

    private final transient CounterRoom room;
    private final transient CounterService service;
    private final transient ServicePanel panel;
    private final TextField code = EmailForm.codeField();
    private final PasswordField pin = PinPanel.pinField("New PIN");
    private final PasswordField again = PinPanel.pinField("New PIN again");

    PinForm(CounterRoom room, CounterService service, ServicePanel panel) {
        super("Set the PIN by a code", "Set the PIN");
        this.room = room;
        this.service = service;
        this.panel = panel;
        pin.setHelperText("Four to six digits.");
        ask(
                new Paragraph(
                        "A code of six digits is on its way to the address that was proved. The customer keys it, and the"
                                + " new PIN twice."),
                code,
                pin,
                again);
        code.focus();
        room.desk().awaitCode(service.id(), CodePurpose.PIN_RESET);
    }

    @Override
    protected void submit() {
        SecretChange answer = room.credentials()
                .reset(SecretKind.PIN, service.customerReference(), code.getValue(), pin.getValue(), again.getValue());
        room.desk().awaitCode(service.id(), CodePurpose.PIN_RESET);
        pin.clear();
        again.clear();
        switch (answer) {
            case SecretChange.Changed _ -> {
                close();
                Notices.done("The new PIN holds from now on. The customer is told by mail.");
                panel.goOn();
            }
            case SecretChange.Unfit(var fault) -> {
                pin.focus();
                refuse(fault.sentence());
            }
            case SecretChange.Refused(String sentence) -> {
                code.focus();
                refuse(sentence);
            }
            case SecretChange.CustomerUnknown _, SecretChange.AlreadySet _ -> refuse(answer.text());
        }
    }
}

package org.daybook.console.counter;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.counter.CounterService;
import org.daybook.core.credential.CodeCheck;
import org.daybook.core.credential.CodePurpose;

/** Takes the code back that was sent to the address on file. */
final class EmailForm extends Form {

    private final transient CounterRoom room;
    private final transient CounterService service;
    private final transient Runnable afterwards;
    private final TextField code = codeField();

    EmailForm(CounterRoom room, CounterService service, Runnable afterwards) {
        super("Prove the e-mail address", "Prove");
        this.room = room;
        this.service = service;
        this.afterwards = afterwards;
        ask(
                new Paragraph("A code of six digits is on its way to the address on file. It may also be keyed later."),
                code);
        code.focus();
        room.desk().awaitCode(service.id(), CodePurpose.EMAIL);
    }

    static TextField codeField() {
        TextField field = new TextField("Code");
        field.setAllowedCharPattern("[0-9 ]");
        field.setMaxLength(7);
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    @Override
    protected void submit() {
        CodeCheck answer = room.credentials().proveEmail(service.customerReference(), code.getValue());
        room.desk().awaitCode(service.id(), CodePurpose.EMAIL);
        switch (answer) {
            case CodeCheck.Right _ -> {
                close();
                Notices.done("The e-mail address is proved.");
                afterwards.run();
            }
            case CodeCheck.Refused refused -> {
                code.clear();
                code.focus();
                refuse(refused.sentence());
            }
        }
    }
}

package org.daybook.console.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import org.daybook.console.shared.Notices;
import org.daybook.core.counter.CounterService;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.CodeRequest;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerFile;

/** The dialog that a deed opens for the customer who is served; none where words are all there is. */
final class CounterForms {

    private final CounterRoom room;
    private final CounterService service;
    private final ServicePanel panel;

    CounterForms(CounterRoom room, CounterService service, ServicePanel panel) {
        this.room = room;
        this.service = service;
        this.panel = panel;
    }

    Optional<? extends Dialog> of(Deed deed) {
        return switch (deed) {
            case DEPOSIT, WITHDRAW -> panel.chosen().map(account -> new CashForm(room, panel, deed, account));
            case TRANSFER -> panel.chosen().map(account -> new TransferForm(room, panel, account));
            case STATEMENT -> panel.chosen().map(account -> statement(account));
            case CONTACT -> known().map(file -> new ContactForm(room, service, file, panel));
            case PIN_CODE -> pinByCode();
            case EMAIL_CODE -> emailByCode();
            case OPEN_ACCOUNT -> known().flatMap(file -> room.opening().of(file, reference -> panel.goOn()));
            case REGISTER -> Optional.empty();
        };
    }

    /** What is on file; or a word why it is not shown. */
    private Optional<CustomerFile> known() {
        Optional<CustomerFile> file = room.desk().file(service.id());
        if (file.isEmpty()) {
            Notices.refused(
                    "The customer has to key the PIN first. One who has none yet gets it by a code to the proved address.");
        }
        return file;
    }

    private Dialog statement(CounterAccount account) {
        Dialog dialog = new Dialog("Interim statement of " + account.reference());
        dialog.addClassName("statement-dialog");
        dialog.setWidth("64rem");
        dialog.setHeight("92%");
        dialog.add(room.statements().of(account.reference()));
        Button close = Deed.labelled("Close", "Esc");
        close.addClickListener(click -> dialog.close());
        dialog.getFooter().add(close);
        return dialog;
    }

    /** A code goes to the address that was proved. Where none was, the one on file is proved first. */
    private Optional<Dialog> pinByCode() {
        CodeRequest asked = room.credentials().askForReset(SecretKind.PIN, service.customerReference());
        return switch (asked) {
            case CodeRequest.Sent _ -> Optional.of(new PinForm(room, service, panel));
            case CodeRequest.NoAddress _ -> emailByCode();
            case CodeRequest.CustomerUnknown _, CodeRequest.AlreadyProved _, CodeRequest.TooMany _ ->
                told(asked, CodePurpose.PIN_RESET);
        };
    }

    private Optional<Dialog> emailByCode() {
        CodeRequest asked = room.credentials().askToProveEmail(service.customerReference());
        return asked instanceof CodeRequest.Sent
                ? Optional.of(new EmailForm(room, service, panel::look))
                : told(asked, CodePurpose.EMAIL);
    }

    /** A code that was sent before may still be good. */
    private Optional<Dialog> told(CodeRequest asked, CodePurpose purpose) {
        room.desk().awaitCode(service.id(), purpose);
        Notices.refused(asked.sentence());
        return Optional.empty();
    }
}

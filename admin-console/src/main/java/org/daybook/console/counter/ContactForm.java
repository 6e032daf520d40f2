package org.daybook.console.counter;

import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.counter.CounterService;
import org.daybook.core.counter.ServedOutcome;
import org.daybook.core.customer.CustomerChange;
import org.daybook.core.customer.CustomerFile;

/** How the customer is reached. Another e-mail address is proved by the code that is sent there. */
final class ContactForm extends Form {

    private final transient CounterRoom room;
    private final transient CounterService service;
    private final transient CustomerFile file;
    private final transient ServicePanel panel;
    private final transient CustomerFields fields = new CustomerFields();

    ContactForm(CounterRoom room, CounterService service, CustomerFile file, ServicePanel panel) {
        super("Contact data of " + file.name(), "Change");
        this.room = room;
        this.service = service;
        this.file = file;
        this.panel = panel;
        setWidth("38rem");
        fields.show(file.form());
        ask(fields.contact());
        fields.first().focus();
    }

    @Override
    protected void submit() {
        Optional<CustomerChange> answer = room.desk().change(service.id(), file.version(), fields.form());
        if (answer.isEmpty()) {
            refuse(ServedOutcome.Reason.NOT_IDENTIFIED.sentence());
            return;
        }
        switch (answer.get()) {
            case CustomerChange.Changed(var now) -> {
                close();
                if (now.email().isEmpty() || now.email().equals(file.email())) {
                    Notices.done(answer.get().sentence());
                } else {
                    panel.open(new EmailForm(room, service, panel::look));
                }
            }
            case CustomerChange.Unfit(var faults) -> {
                fields.mark(List.copyOf(faults));
                refuse(faults.getFirst().sentence());
            }
            case CustomerChange.CustomerUnknown _, CustomerChange.ChangedMeanwhile _, CustomerChange.Unchanged _ ->
                refuse(answer.get().sentence());
        }
    }
}

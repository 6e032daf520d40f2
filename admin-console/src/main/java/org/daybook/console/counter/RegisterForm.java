package org.daybook.console.counter;

import java.util.List;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.customer.Registration;

/** Registers a customer, who is served at once; an e-mail address is proved by the code that was sent there. */
final class RegisterForm extends Form {

    private final transient CounterRoom room;
    private final transient CounterView counter;
    private final transient CustomerFields fields = new CustomerFields();

    RegisterForm(CounterRoom room, CounterView counter) {
        super("Register a customer", "Register");
        this.room = room;
        this.counter = counter;
        setWidth("38rem");
        fields.livesIn(room.bank().country());
        ask(fields.all());
        fields.first().focus();
    }

    @Override
    protected void submit() {
        switch (room.customers().register(fields.form())) {
            case Registration.Registered registered -> {
                close();
                counter.serve(registered.reference())
                        .filter(service -> !fields.form().email().isBlank())
                        .ifPresent(service -> counter.open(new EmailForm(room, service, () -> {})));
                Notices.done("Registered as " + registered.reference() + ".");
            }
            case Registration.AlreadyOnFile there -> refuse(there.sentence());
            case Registration.Unfit(var faults) -> {
                fields.mark(List.copyOf(faults));
                refuse(faults.getFirst().sentence());
            }
        }
    }
}

package org.daybook.console.counter;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.core.counter.CounterService;
import org.daybook.core.counter.CounterServiceId;
import org.daybook.core.counter.Identification;
import org.daybook.core.counter.ServedOutcome;
import org.daybook.core.credential.SecretKind;

/** The customer who is served: who it is, what they have, what can be done, and what was. */
final class ServicePanel extends Div {

    private final transient CounterRoom room;
    private final transient CounterService begun;
    private final transient CounterView counter;
    private final transient CounterForms forms;
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
    private final Div standing = new Div();
    private final Paragraph guidance = new Paragraph();
    private final PinPanel pin = new PinPanel(this::keyed);
    private final AccountChoice accounts = new AccountChoice();
    private final OrderedList receipts = new OrderedList();
    private CounterViewModel model = new CounterViewModel(false, true);

    ServicePanel(CounterRoom room, CounterService begun, CounterView counter) {
        this.room = room;
        this.begun = begun;
        this.counter = counter;
        this.forms = new CounterForms(room, begun, this);
        addClassNames("panel", "counter-service");
        Span reference = new Span(begun.customerReference());
        reference.addClassName("caption");
        H3 name = new H3(begun.name());
        Div who = new Div(name, reference, standing);
        who.addClassName("card-head");
        Div actions = new Div();
        actions.addClassNames("toolbar", "counter-deeds");
        for (Deed deed : List.of(
                Deed.DEPOSIT,
                Deed.WITHDRAW,
                Deed.TRANSFER,
                Deed.STATEMENT,
                Deed.CONTACT,
                Deed.PIN_CODE,
                Deed.EMAIL_CODE,
                Deed.OPEN_ACCOUNT)) {
            Button button = deed.button(() -> open(deed));
            buttons.put(deed, button);
            actions.add(button);
        }
        guidance.addClassName("lead");
        receipts.addClassName("receipts");
        receipts.getElement().setAttribute("role", "log");
        receipts.getElement().setAttribute("aria-label", "Receipts");
        accounts.addValueChangeListener(change -> allow());
        add(who, guidance, pin, actions, accounts, receipts);
        look();
    }

    /** The customer, or the teller, goes on where the work goes on. */
    void begin() {
        next().focus();
        if (model.asksForPin()) {
            pin.focusPin();
        }
    }

    private Focusable<?> next() {
        if (!model.pinSet()) {
            return button(Deed.PIN_CODE);
        }
        if (opensAccount()) {
            return button(Deed.OPEN_ACCOUNT);
        }
        return button(model.may(Deed.WITHDRAW, chosen()) ? Deed.WITHDRAW : Deed.DEPOSIT);
    }

    /** A first account, for a customer who has none. */
    private boolean opensAccount() {
        return model.may(Deed.OPEN_ACCOUNT, chosen()) && room.opening().isOffered();
    }

    private Button button(Deed deed) {
        return Optional.ofNullable(buttons.get(deed)).orElseThrow();
    }

    CounterServiceId service() {
        return begun.id();
    }

    Optional<CounterAccount> chosen() {
        return Optional.ofNullable(accounts.getValue());
    }

    /** After something else was done for the customer. */
    void goOn() {
        look();
        begin();
    }

    /** Looks again at what is on file and in the books. */
    void look() {
        boolean identified =
                room.desk().look(begun.id()).filter(CounterService::identified).isPresent();
        boolean pinSet = identified
                || room.credentials()
                        .standing(SecretKind.PIN, begun.customerReference())
                        .set();
        model = new CounterViewModel(identified, pinSet);
        List<CounterAccount> all = identified
                ? room.desk().accounts(begun.id()).stream()
                        .map(CounterAccount::of)
                        .toList()
                : room.desk().accountsToPayInTo(begun.id()).stream()
                        .map(CounterAccount::of)
                        .toList();
        accounts.show(all);
        standing.removeAll();
        standing.add(new Badge(model.standing(), identified ? Badge.Tone.GOOD : Badge.Tone.WARNING));
        guidance.setText(model.guidance(!all.isEmpty()));
        guidance.setVisible(!guidance.getText().isEmpty());
        pin.setVisible(model.asksForPin());
        allow();
    }

    private void allow() {
        buttons.forEach((deed, button) -> button.setEnabled(model.may(deed, chosen())));
        button(Deed.OPEN_ACCOUNT).setVisible(opensAccount());
        buttons.values().forEach(button -> button.removeThemeVariants(ButtonVariant.PRIMARY));
        if (!model.asksForPin()) {
            button(model.pinSet() ? Deed.WITHDRAW : Deed.PIN_CODE).addThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private void keyed(String digits) {
        Identification answer = room.desk().identify(begun.id(), digits);
        look();
        if (answer instanceof Identification.Identified) {
            next().focus();
        } else {
            pin.refuse(CounterViewModel.sentence(answer, room.zone()));
        }
    }

    private void open(Deed deed) {
        forms.of(deed).ifPresent(this::open);
    }

    void open(Dialog form) {
        counter.open(form);
    }

    /** The latest on top. */
    void receipt(Deed deed, ServedOutcome.Posted posted) {
        receipts.addComponentAsFirst(new ListItem(CounterViewModel.receipt(deed, posted)));
        look();
        button(deed).focus();
    }
}

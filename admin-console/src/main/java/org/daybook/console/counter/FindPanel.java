package org.daybook.console.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.daybook.core.counter.CounterDesk;
import org.daybook.core.counter.FoundCustomer;

/** Finds the customer who is next, or registers one. One who is found alone is served at once. */
final class FindPanel extends Div {

    private final transient CounterRoom room;
    private final transient CounterView counter;
    private final TextField text = new TextField("Find a customer");
    private final Div answer = new Div();
    private final UnorderedList found = new UnorderedList();

    FindPanel(CounterRoom room, CounterView counter) {
        this.room = room;
        this.counter = counter;
        addClassNames("panel", "counter-find");
        text.setPlaceholder("Name, reference, account number or e-mail");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.addClassName("wide-field");
        Button find = Deed.labelled("Find", "Enter");
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickListener(click -> find());
        find.addClickShortcut(Key.ENTER).resetFocusOnActiveElement().listenOn(text);
        Button register = Deed.REGISTER.button(() -> counter.open(new RegisterForm(room, counter)));
        Div toolbar = new Div(text, find, register);
        toolbar.addClassName("toolbar");
        answer.addClassName("caption");
        answer.getElement().setAttribute("role", "status");
        found.addClassNames("needs", "found");
        add(toolbar, answer, found);
        text.focus();
    }

    private void find() {
        List<FoundCustomer> customers = room.desk().find(text.getValue());
        found.removeAll();
        answer.setText(
                text.getValue().isBlank()
                        ? "Whom do you serve?"
                        : CounterViewModel.answer(customers, CounterDesk.MOST_FOUND));
        if (customers.size() == 1) {
            counter.serve(customers.getFirst().reference());
            return;
        }
        customers.forEach(customer -> found.add(row(customer)));
        if (customers.isEmpty()) {
            text.focus();
        } else {
            found.getChildren()
                    .findFirst()
                    .flatMap(row -> row.getChildren().findFirst())
                    .ifPresent(first -> ((Button) first).focus());
        }
    }

    private ListItem row(FoundCustomer customer) {
        Button serve = new Button(customer.name(), click -> counter.serve(customer.reference()));
        Span rest = new Span(
                customer.city().isEmpty() ? customer.reference() : customer.reference() + " · " + customer.city());
        rest.addClassName("caption");
        return new ListItem(serve, rest);
    }
}

package org.daybook.console.counter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.LimitUse;
import org.daybook.core.counter.ServedAccount;
import org.daybook.core.product.DailyLimit;

/** The customer's accounts, one of which is meant; with balances and limits once the PIN was keyed. */
final class AccountChoice extends RadioButtonGroup<CounterAccount> {

    AccountChoice() {
        super("Account");
        addClassName("account-choice");
        setRenderer(new ComponentRenderer<>(AccountChoice::card));
    }

    /** Shows these; the one that was meant stays so. */
    void show(List<CounterAccount> accounts) {
        String before =
                Optional.ofNullable(getValue()).map(CounterAccount::reference).orElse("");
        setItems(accounts);
        accounts.stream()
                .filter(account -> account.reference().equals(before))
                .findFirst()
                .or(() -> accounts.stream().findFirst())
                .ifPresent(this::setValue);
        setVisible(!accounts.isEmpty());
    }

    private static Component card(CounterAccount account) {
        Span number = new Span(Words.number(account.number()));
        number.addClassName("account-number");
        Span product = new Span(account.reference() + " · " + Words.product(account.product()));
        product.addClassName("caption");
        Div head = new Div(number, product);
        head.addClassName("card-head");
        Div card = new Div(head);
        card.addClassName("account-card");
        account.served().ifPresent(served -> addKnown(card, head, served));
        return card;
    }

    private static void addKnown(Div card, Div head, ServedAccount served) {
        if (served.account().closedOn() != null) {
            head.add(new Badge("Closed", Badge.Tone.QUIET));
        } else if (served.account().freeze().isPresent()) {
            head.add(new Badge("Restricted", Badge.Tone.WARNING));
        }
        CounterViewModel.mandate(served).ifPresent(words -> head.add(new Badge(words, Badge.Tone.LIVE)));
        card.add(balances(served));
        if (!served.limits().isEmpty()) {
            card.add(limits(served.limits()));
        }
    }

    private static Component balances(ServedAccount served) {
        Span booked = new Span("Booked " + Words.amount(served.account().bookedBalance()));
        Span available = new Span("Available " + Words.amount(served.account().available()));
        available.addClassName("available");
        Div balances = new Div(available, booked);
        balances.addClassName("account-balances");
        return balances;
    }

    private static Component limits(List<LimitUse> limits) {
        Div all = new Div();
        all.addClassNames("caption", "account-limits");
        limits.stream()
                .filter(use -> use.limit().channel().equals(DailyLimit.ANY_CHANNEL)
                        || use.limit().channel().equals(CounterOrder.COUNTER))
                .forEach(use -> all.add(new Div(CounterViewModel.words(use))));
        return all;
    }
}

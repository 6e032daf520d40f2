package org.daybook.console.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.daybook.console.account.AccountBadges;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.security.Permission;

/** The accounts of an alert, in the order in which the money went: whose they are and whether they are frozen. */
final class AccountsPanel extends Section {

    AccountsPanel(AlertRoom room, Alert alert, Runnable afterwards) {
        super(new H3("Accounts"));
        addClassName("card");
        UnorderedList list = new UnorderedList();
        list.addClassNames("needs", "alert-accounts");
        alert.accounts().forEach(reference -> room.accounts()
                .find(reference)
                .ifPresent(account -> list.add(item(room, alert, account, afterwards))));
        add(list);
    }

    private ListItem item(AlertRoom room, Alert alert, AccountOverview account, Runnable afterwards) {
        Span holders = new Span(String.join(", ", account.holders()));
        Span figures = new Span(Words.product(account.product()) + " · available " + Words.amount(account.available()));
        figures.addClassName("caption");
        Button open = new Button(account.reference(), click -> getUI().ifPresent(
                        ui -> AccountsNavigation.open(ui, account.reference())));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel("Open account " + account.reference());
        ListItem item = new ListItem(open, new Div(holders, figures));
        item.add(AccountBadges.freeze(account));
        if (room.may(Permission.FREEZE)) {
            Button freeze = new Button("Freeze", click -> room.freezing()
                    .ask(account.reference(), Optional.of(AlertDesk.link(alert.id())), afterwards));
            freeze.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.SMALL);
            freeze.setAriaLabel("Freeze " + account.reference());
            item.add(freeze);
        }
        return item;
    }
}

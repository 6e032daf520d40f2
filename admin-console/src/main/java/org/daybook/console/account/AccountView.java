package org.daybook.console.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.LazyTabs;
import org.daybook.console.shared.Words;
import org.daybook.console.statement.StatementsNavigation;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.security.Permission;

/** One account: how it stands, its entries, its freezes, and what staff can do with it. */
@Route("accounts/:" + AccountView.REFERENCE)
@RolesAllowed("SEE_ACCOUNTS")
final class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String REFERENCE = "reference";

    private final transient AccountDesk desk;
    private final transient AccountTabs content;
    private LazyTabs tabs = new LazyTabs();
    private String title = "Account";

    AccountView(AccountDesk desk, AccountTabs content) {
        this.desk = desk;
        this.content = content;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get(REFERENCE).orElse("");
        show(desk.search().find(reference).orElseThrow(NotFoundException::new));
    }

    private void show(AccountOverview account) {
        title = "Account " + account.reference() + " · Daybook";
        removeAll();
        tabs = content.of(desk, account, () -> again(account.reference()));
        add(head(account), figures(account), tabs);
    }

    /** With the tab that was looked at. */
    private void again(String reference) {
        String selected = tabs.selected();
        desk.search().find(reference).ifPresent(this::show);
        tabs.select(selected);
    }

    private Component head(AccountOverview account) {
        H2 name = new H2(String.join(", ", account.holders()));
        Span number = new Span(Words.number(account.number()));
        number.addClassName("account-number");
        Span reference = new Span(account.reference() + " · " + Words.product(account.product()));
        reference.addClassName("caption");
        Div identity =
                new Div(name, new Div(number, reference, AccountBadges.freeze(account), AccountBadges.closed(account)));
        identity.addClassName("identity");
        Div actions = new Div();
        actions.addClassName("actions");
        actions(account, actions);
        Div head = new Div(identity, actions);
        head.addClassName("screen-head");
        return head;
    }

    private void actions(AccountOverview account, Div actions) {
        Runnable afterwards = () -> again(account.reference());
        if (desk.may(Permission.MAKE_STATEMENTS)) {
            actions.add(new Button("Statement", click -> getUI().ifPresent(
                            ui -> StatementsNavigation.openFor(ui, account.reference()))));
        }
        if (account.closedOn() != null) {
            return;
        }
        if (desk.may(Permission.CLOSE_ACCOUNTS)) {
            boolean paysOut = desk.may(Permission.PAY_WITHOUT_PIN);
            actions.add(new Button(
                    "Close account", click -> new CloseDialog(desk.closures(), account, paysOut, afterwards).open()));
        }
        if (desk.may(Permission.UNFREEZE) && account.freeze().isPresent()) {
            actions.add(new Button("Unfreeze", click -> new UnfreezeDialog(desk, account, afterwards).open()));
        }
        if (desk.may(Permission.FREEZE)) {
            Button freeze =
                    new Button("Freeze", click -> new FreezeDialog(desk, account, Optional.empty(), afterwards).open());
            freeze.addThemeVariants(ButtonVariant.ERROR);
            actions.add(freeze);
        }
        if (desk.may(Permission.PAY_WITHOUT_PIN)) {
            actions.add(
                    new Button("Transfer", click -> new TransferDialog(desk, account, afterwards).open()),
                    new Button("Withdraw", click -> CashDialog.withdrawal(desk, account, afterwards)
                            .open()));
        }
        if (desk.may(Permission.POST_ENTRIES)) {
            Button deposit = new Button("Deposit", click -> CashDialog.deposit(desk, account, afterwards)
                    .open());
            deposit.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(deposit);
        }
    }

    private static Component figures(AccountOverview account) {
        return new Figures()
                .with("Booked balance", Words.amount(account.bookedBalance()))
                .with("Held", Words.amount(account.held().plus(account.attached())))
                .with("Overdraft limit", Words.amount(account.overdraftLimit()))
                .with("Available", Words.amount(account.available()))
                .with("Opened on", Words.date(account.openedOn()))
                .with("Statements", Words.of(account.statementCycle()))
                .with(
                        "Last entry",
                        account.lastBookingDate() == null ? "none yet" : Words.date(account.lastBookingDate()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

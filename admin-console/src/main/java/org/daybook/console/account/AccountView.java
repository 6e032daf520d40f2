package org.daybook.console.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.daybook.console.shared.Figures;
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
    private String title = "Account";

    AccountView(AccountDesk desk) {
        this.desk = desk;
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
        add(head(account), figures(account), tabs(account));
    }

    private void again(String reference) {
        desk.search().find(reference).ifPresent(this::show);
    }

    private Component head(AccountOverview account) {
        H2 name = new H2(String.join(", ", account.holders()));
        Span number = new Span(Words.number(account.number()));
        number.addClassName("account-number");
        Span reference = new Span(account.reference() + " · " + Words.product(account.product()));
        reference.addClassName("caption");
        Div identity = new Div(name, new Div(number, reference, AccountBadges.freeze(account)));
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
        if (desk.may(Permission.UNFREEZE) && account.freeze().isPresent()) {
            actions.add(new Button("Unfreeze", click -> new UnfreezeDialog(desk, account, afterwards).open()));
        }
        if (desk.may(Permission.FREEZE)) {
            Button freeze =
                    new Button("Freeze", click -> new FreezeDialog(desk, account, Optional.empty(), afterwards).open());
            freeze.addThemeVariants(ButtonVariant.ERROR);
            actions.add(freeze);
        }
        if (desk.may(Permission.POST_ENTRIES)) {
            actions.add(
                    new Button("Transfer", click -> new TransferDialog(desk, account, afterwards).open()),
                    new Button("Withdraw", click -> CashDialog.withdrawal(desk, account, afterwards)
                            .open()));
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

    private Component tabs(AccountOverview account) {
        TabSheet tabs = new TabSheet();
        tabs.addClassName("filling");
        tabs.add("Entries", new EntriesPanel(desk.entries(), account));
        tabs.add("Freezes", new FreezesPanel(desk, account));
        return tabs;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

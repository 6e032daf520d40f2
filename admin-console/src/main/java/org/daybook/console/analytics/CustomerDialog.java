package org.daybook.console.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Words;
import org.daybook.core.analytics.AccountSummary;
import org.daybook.core.analytics.Analytics;
import org.daybook.core.analytics.CustomerSummary;

/** A customer's accounts, one by one; a click opens the account. */
final class CustomerDialog extends Dialog {

    CustomerDialog(Analytics analytics, CustomerSummary customer) {
        setHeaderTitle(customer.name());
        setWidth("60rem");
        addClassName("form");
        Grid<AccountSummary> grid = Columns.grid("No account is kept for this customer.");
        grid.setHeight("16rem");
        Columns.narrow(grid, "Account", AccountSummary::reference);
        Columns.wide(grid, "Number", account -> Words.number(account.number()));
        Columns.narrow(grid, "Product", account -> Words.product(account.product()));
        Columns.amount(grid, "Balance", AccountSummary::balance);
        Columns.narrow(grid, "", account -> account.balance().currency().getCurrencyCode());
        Columns.amount(grid, "In, 12 months", account -> account.in().amount());
        Columns.amount(grid, "Out, 12 months", account -> account.out().amount());
        Columns.narrow(
                grid,
                "Last entry",
                account -> account.lastBookingDate() == null ? "" : Words.date(account.lastBookingDate()));
        grid.setItems(analytics.accountSummaries(customer.customer()));
        Columns.opens(grid, account -> {
            close();
            getUI().ifPresent(ui -> AccountsNavigation.open(ui, account.reference()));
        });
        Span reference = new Span("Customer " + customer.customer());
        reference.addClassName("caption");
        add(reference, grid);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }
}

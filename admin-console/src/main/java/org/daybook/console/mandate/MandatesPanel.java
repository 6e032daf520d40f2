package org.daybook.console.mandate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;

/** Whose an account is, and who else may see or use it. */
final class MandatesPanel extends Div {

    private final transient MandateDesk mandates;
    private final transient CustomerDesk customers;
    private final String account;
    private final transient LocalDate date;
    private final Grid<Mandate> grid = Columns.grid("Nobody but the holders may see or use this account.");

    MandatesPanel(
            MandateDesk mandates,
            CustomerDesk customers,
            AccountOverview account,
            List<MandateScope> grantable,
            LocalDate date) {
        boolean changes = !grantable.isEmpty();
        this.mandates = mandates;
        this.customers = customers;
        this.account = account.reference();
        this.date = date;
        addClassName("panel");
        Div toolbar = new Div();
        toolbar.addClassName("toolbar");
        if (changes) {
            toolbar.add(new Button(
                    "Grant a mandate",
                    click -> new GrantDialog(mandates, customers, this.account, grantable, date, this::show).open()));
        }
        Span holders = new Span(
                (account.holders().size() == 1 ? "Holder: " : "Holders: ") + String.join(", ", account.holders()));
        holders.addClassName("caption");
        toolbar.add(holders);
        columns(changes);
        add(toolbar, grid);
        show();
    }

    private void columns(boolean changes) {
        Columns.narrow(grid, "Customer", Mandate::customerReference);
        Columns.wide(grid, "Name", mandate -> customers
                .find(mandate.customerReference())
                .map(CustomerFile::name)
                .orElse(""));
        Columns.narrow(grid, "May", mandate -> MandateText.words(mandate.scope()));
        Columns.narrow(grid, "From", mandate -> Words.date(mandate.validFrom()));
        Columns.narrow(grid, "To", mandate -> mandate.validTo().map(Words::date).orElse("until it is ended"));
        grid.addComponentColumn(mandate -> MandateText.badge(MandateText.state(mandate, date)))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (changes) {
            grid.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private Div end(Mandate mandate) {
        Div actions = new Div();
        if (MandateText.state(mandate, date) != MandateText.State.OVER) {
            actions.add(
                    Fields.small("End", "End the mandate of " + mandate.customerReference(), () -> new EndMandateDialog(
                                    mandates, mandate, date, this::show)
                            .open()));
        }
        return actions;
    }

    private void show() {
        grid.setItems(mandates.onAccount(account));
        grid.recalculateColumnWidths();
    }
}

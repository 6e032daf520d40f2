package org.daybook.console.standingorder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrders;

/** What an account pays again and again, the latest order first. */
final class StandingOrdersPanel extends Div {

    private final transient StandingOrders orders;
    private final transient AccountOverview account;
    private final transient LocalDate date;
    private final Grid<StandingOrder> grid = Columns.grid("This account pays nothing by standing order.");

    StandingOrdersPanel(StandingOrders orders, AccountOverview account, boolean manages, LocalDate date) {
        this.orders = orders;
        this.account = account;
        this.date = date;
        addClassName("panel");
        columns(manages);
        if (manages) {
            Div toolbar = new Div(new Button(
                    "Set up an order",
                    click -> new StandingOrderDialog(orders, account, date, Optional.empty(), this::show).open()));
            toolbar.addClassName("toolbar");
            add(toolbar);
        }
        add(grid);
        show();
    }

    private void columns(boolean manages) {
        Columns.narrow(grid, "No.", order -> order.id().value());
        Columns.wide(
                grid, "To", order -> StandingOrderViewModel.words(order.terms().to()));
        Columns.amount(grid, "Amount", order -> order.terms().amount());
        Columns.wide(
                grid,
                "When",
                order -> StandingOrderViewModel.words(order.terms().schedule()));
        Columns.narrow(grid, "Next", order -> StandingOrderViewModel.next(order, date)
                .map(Words::date)
                .orElse(""));
        Columns.wide(grid, "Narrative", order -> order.terms().narrative())
                .setTooltipGenerator(order -> order.terms().narrative());
        grid.addComponentColumn(order -> StandingOrderViewModel.badge(StandingOrderViewModel.state(order, date)))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(order -> actions(order, manages))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div actions(StandingOrder order, boolean manages) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        actions.add(small("Payments", order, () -> new TriesDialog(orders, order).open()));
        if (manages && !order.ended()) {
            actions.add(
                    small("Change", order, () -> new StandingOrderDialog(
                                    orders, account, date, Optional.of(order), this::show)
                            .open()),
                    small("End", order, () -> new EndDialog(orders, order, this::show).open()));
        }
        return actions;
    }

    private static Button small(String words, StandingOrder order, Runnable deed) {
        return Fields.small(words, words + ", standing order " + order.id().value(), deed);
    }

    private void show() {
        grid.setItems(orders.ofAccount(account.reference()));
        grid.recalculateColumnWidths();
    }
}

package org.daybook.console.standingorder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Words;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrderTry;
import org.daybook.core.standingorder.StandingOrders;

/** What was tried of a standing order, the latest first. */
final class TriesDialog extends Dialog {

    TriesDialog(StandingOrders orders, StandingOrder order) {
        setHeaderTitle("Payments of standing order " + order.id().value());
        setWidth("48rem");
        setHeight("26rem");
        Grid<StandingOrderTry> grid = Columns.grid("Nothing of it has fallen due yet.");
        Columns.narrow(grid, "Due on", tried -> Words.date(tried.dueDate()));
        Columns.narrow(grid, "Tried on", tried -> Words.date(tried.triedOn()));
        Columns.narrow(grid, "Try", StandingOrderTry::number);
        Columns.amount(grid, "Amount", StandingOrderTry::amount);
        Columns.wide(grid, "What became of it", StandingOrderViewModel::words)
                .setTooltipGenerator(StandingOrderViewModel::words);
        grid.setItems(orders.tries(order.id()));
        add(grid);
        getFooter().add(new Button("Close", click -> close()));
    }
}

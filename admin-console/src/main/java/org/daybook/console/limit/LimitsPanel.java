package org.daybook.console.limit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.LimitUse;
import org.daybook.core.account.TwoPersonOrders;

/** The daily limits of an account by kind and channel, and what was used of them so far on the business date. */
final class LimitsPanel extends Div {

    private final transient AccountLimits limits;
    private final transient TwoPersonOrders twoPersonOrders;
    private final transient StepUp stepUp;
    private final transient AccountOverview account;
    private final Grid<LimitUse> grid = Columns.grid("Nothing is limited by the day on this account.");

    LimitsPanel(
            AccountLimits limits,
            TwoPersonOrders twoPersonOrders,
            StepUp stepUp,
            AccountOverview account,
            boolean changes) {
        this.limits = limits;
        this.twoPersonOrders = twoPersonOrders;
        this.stepUp = stepUp;
        this.account = account;
        addClassName("panel");
        columns(changes);
        Div toolbar = new Div();
        toolbar.addClassName("toolbar");
        if (changes) {
            toolbar.add(new Button("Set a limit", click -> ask(Optional.empty())));
        }
        Span day = new Span("Used: so far on the business date");
        day.addClassName("caption");
        toolbar.add(day);
        add(toolbar, grid);
        show();
    }

    private void columns(boolean changes) {
        Columns.wide(grid, "Orders", use -> LimitText.kind(use.limit().kind()));
        Columns.wide(grid, "Channel", use -> LimitText.channel(use.limit().channel()));
        Columns.narrow(grid, "Set for", use -> use.ofItsOwn() ? "This account" : "Its product");
        Columns.amount(grid, "Most a day", use -> use.limit().most());
        Columns.amount(grid, "Used", LimitUse::used);
        Columns.amount(grid, "Left", LimitUse::left);
        Columns.narrow(
                grid,
                "Orders a day",
                use -> use.usedCount() + " of " + Words.count(use.limit().mostCount()));
        if (changes) {
            grid.addComponentColumn(this::change).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private Button change(LimitUse use) {
        return Fields.small("Change", "Change the limit of " + LimitText.of(use.limit()), () -> ask(Optional.of(use)));
    }

    private void ask(Optional<LimitUse> use) {
        List<LimitUse> now = limits.used(account.reference());
        new LimitDialog(
                        limits,
                        twoPersonOrders,
                        stepUp,
                        account,
                        new LimitViewModel(now),
                        use.map(LimitUse::limit),
                        this::show)
                .open();
    }

    private void show() {
        grid.setItems(limits.used(account.reference()));
        grid.recalculateColumnWidths();
    }
}

package org.daybook.console.hold;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.ledger.Hold;

/** Every hold of an account, the latest first. */
final class HoldsPanel extends Div {

    private final transient CounterHolds holds;
    private final transient Runnable afterwards;

    HoldsPanel(CounterHolds holds, AccountOverview account, boolean manages, LocalDate date, Runnable afterwards) {
        this.holds = holds;
        this.afterwards = afterwards;
        addClassName("panel");
        List<Hold> all = holds.ofAccount(account.reference());
        Span held = new Span("Held: " + Words.amount(account.held()));
        held.addClassName("caption");
        Div toolbar = new Div();
        toolbar.addClassName("toolbar");
        if (manages) {
            toolbar.add(new Button("Place a hold", click -> new PlaceDialog(holds, account, date, afterwards).open()));
        }
        toolbar.add(held);
        add(toolbar, grid(all, manages));
    }

    private Grid<Hold> grid(List<Hold> all, boolean manages) {
        Grid<Hold> grid = Columns.grid("No money was ever held on this account.");
        Columns.narrow(grid, "No.", hold -> hold.id().value());
        Columns.narrow(grid, "Placed on", hold -> Words.date(hold.placedOn()));
        Columns.narrow(grid, "Ends after", hold -> Words.date(hold.expiresOn()));
        Columns.amount(grid, "Amount", Hold::amount);
        Columns.narrow(grid, "Channel", hold -> Words.channel(hold.channel()));
        Columns.narrow(grid, "By", HoldText::by);
        Columns.wide(grid, "Reason", Hold::reason).setTooltipGenerator(Hold::reason);
        grid.addComponentColumn(hold -> new Badge(HoldText.state(hold), HoldText.tone(hold)))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (manages) {
            grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setItems(all);
        return grid;
    }

    private Div actions(Hold hold) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        HoldRequest.keyOf(hold)
                .ifPresent(key -> actions.add(
                        small("Capture", hold, () -> new CaptureDialog(holds, hold, key, afterwards).open()),
                        small("Release", hold, () -> new ReleaseDialog(holds, hold, key, afterwards).open())));
        return actions;
    }

    private static Button small(String words, Hold hold, Runnable deed) {
        return Fields.small(words, words + " hold " + hold.id().value(), deed);
    }
}

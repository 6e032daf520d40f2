package org.daybook.console.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeRecord.Background;

/** Every freeze and unfreeze of an account, the latest first. Why and by whom is for those who may see it. */
final class FreezesPanel extends Div {

    FreezesPanel(AccountDesk desk, AccountOverview account) {
        addClassName("panel");
        Grid<FreezeRecord> grid = Columns.grid("This account was never frozen.");
        Columns.narrow(grid, "When", freeze -> Words.moment(freeze.recordedAt(), desk.zone()));
        Columns.narrow(grid, "Since then", freeze -> AccountBadges.words(freeze.scope()));
        Columns.narrow(grid, "After entry no.", FreezeRecord::lastSequence);
        Columns.narrow(grid, "By", freeze -> switch (freeze.background()) {
            case Background.Known known -> known.by().name();
            case Background.Restricted restricted -> "";
        });
        Columns.wide(grid, "Reason", freeze -> switch (freeze.background()) {
            case Background.Known known -> known.reason();
            case Background.Restricted restricted -> restricted.sentence();
        });
        Columns.narrow(grid, "Alert", freeze -> switch (freeze.background()) {
            case Background.Known known -> known.alert().orElse("");
            case Background.Restricted restricted -> "";
        });
        grid.setItems(desk.freezes().history(account.reference()));
        add(grid);
    }
}

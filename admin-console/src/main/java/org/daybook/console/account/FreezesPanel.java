package org.daybook.console.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeRecord.Background;

/** Every freeze of an account, the latest first. Why and by whom is for those who may see it. */
final class FreezesPanel extends Div {

    FreezesPanel(AccountDesk desk, AccountOverview account) {
        addClassName("panel");
        Grid<FreezeRecord> grid = Columns.grid("This account was never frozen.");
        Columns.narrow(grid, "No.", FreezeRecord::id);
        Columns.narrow(grid, "When", freeze -> Words.moment(freeze.recordedAt(), desk.zone()));
        Columns.narrow(grid, "What", AccountBadges::words);
        Columns.narrow(grid, "After entry no.", FreezeRecord::lastSequence);
        Columns.narrow(grid, "State", freeze -> freeze.lifted()
                .map(lifted -> "Lifted " + Words.moment(lifted.recordedAt(), desk.zone()) + " after entry no. "
                        + lifted.lastSequence())
                .orElse("In force"));
        Columns.narrow(grid, "By", freeze -> known(freeze, known -> known.by().name()));
        Columns.narrow(
                grid, "Code", freeze -> known(freeze, known -> known.code().words()));
        Columns.wide(grid, "Reason", freeze -> switch (freeze.background()) {
            case Background.Known known -> known.reason() + lifted(freeze);
            case Background.Restricted restricted -> restricted.sentence();
        });
        Columns.narrow(
                grid, "Alert", freeze -> known(freeze, known -> known.alert().orElse("")));
        Columns.narrow(grid, "Review", freeze -> known(freeze, known -> day(known.reviewOn())));
        Columns.narrow(grid, "Ends after", freeze -> known(freeze, known -> day(known.expiresOn())));
        grid.setItems(desk.freezes().history(account.reference()));
        add(grid);
    }

    private static String known(FreezeRecord freeze, Function<Background.Known, String> words) {
        return switch (freeze.background()) {
            case Background.Known known -> words.apply(known);
            case Background.Restricted restricted -> "";
        };
    }

    private static String lifted(FreezeRecord freeze) {
        return freeze.lifted()
                .flatMap(FreezeRecord.Lifted::background)
                .map(by -> " · lifted by " + by.by().name() + ": " + by.reason())
                .orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Words::date).orElse("");
    }
}

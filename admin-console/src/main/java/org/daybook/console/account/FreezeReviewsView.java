package org.daybook.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.account.FreezeReview;

/** The freezes in force that are due for review, the longest due first. */
@Route("freezes")
@PageTitle("Freezes due · Daybook")
@Menu(title = "Freezes due", order = 12, icon = "vaadin:calendar-clock")
@RolesAllowed("SEE_FREEZE_REASON")
final class FreezeReviewsView extends Screen {

    private final transient AccountDesk desk;
    private final DatePicker by = Fields.date("Due by");
    private final Span found = new Span();
    private final Grid<FreezeReview> grid = Columns.grid("No freeze is due for review.");

    FreezeReviewsView(AccountDesk desk) {
        super("Freezes due");
        this.desk = desk;
        found.addClassName("caption");
        by.setValue(desk.businessDate());
        by.addValueChangeListener(change -> show());
        Columns.narrow(grid, "Due on", review -> Words.date(review.dueOn()));
        Columns.narrow(grid, "No.", FreezeReview::freeze);
        grid.addComponentColumn(this::link)
                .setHeader("Account")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "What", review -> AccountBadges.words(review.scope()));
        Columns.wide(grid, "Code", review -> review.code().words());
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        add(toolbar(by, found), grid);
        show();
    }

    private RouterLink link(FreezeReview review) {
        return AccountsNavigation.link(review.account());
    }

    private Button action(FreezeReview review) {
        Button button = new Button("Keep", click -> new FreezeReviewDialog(desk, review, this::show).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Keep freeze " + review.freeze());
        return button;
    }

    private void show() {
        LocalDate day = by.getValue() == null ? desk.businessDate() : by.getValue();
        List<FreezeReview> due = desk.freezes().dueForReview(day);
        found.setText(Words.count(due.size()) + (due.size() == 1 ? " freeze" : " freezes"));
        grid.setItems(due);
    }
}

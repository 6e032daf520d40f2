package org.daybook.console.category;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountEntries.Trial;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Side;

/** Tries a rule against the entries of one account. */
final class TrialFields extends Div {

    private static final int MOST = 20;

    private final transient AccountEntries entries;
    private final TextField account = new TextField("Try it on account");
    private final Span result = new Span();
    private final Grid<AccountEntry> grid = Columns.grid("It would decide about none of its entries.");

    /**
     * A trial of the rule as it is typed.
     *
     * @param instead the rule that it would stand for
     */
    TrialFields(
            AccountEntries entries,
            Supplier<CategoryRule> rule,
            Supplier<Optional<Integer>> place,
            Optional<Long> instead) {
        this.entries = entries;
        addClassNames("stacked", "trial");
        account.setMaxLength(Fields.LONGEST_ACCOUNT);
        account.setPlaceholder("Number or reference");
        result.addClassName("caption");
        Columns.narrow(grid, "Booked", entry -> Words.date(entry.bookingDate()));
        Columns.narrow(grid, "Kind", entry -> Words.of(entry.movement()));
        Columns.wide(grid, "Narrative", AccountEntry::narrative);
        Columns.wide(grid, "Counterparty", entry -> entry.counterparty().name().orElse(""));
        Columns.amount(
                grid,
                "Amount",
                entry -> entry.side() == Side.DEBIT ? entry.amount().negated() : entry.amount());
        grid.setVisible(false);
        Button attempt = new Button("Try", click -> {
            if (Fields.filledIn(account)) {
                place.get().ifPresent(number -> attempt(number, rule.get(), instead));
            }
        });
        Div line = new Div(account, attempt, result);
        line.addClassName("toolbar");
        add(line, grid);
    }

    private void attempt(int place, CategoryRule rule, Optional<Long> instead) {
        Trial trial = entries.tried(account.getValue().strip(), place, rule, instead, MOST);
        result.setText(
                "Would decide about " + Words.count(trial.count()) + (trial.count() == 1 ? " entry" : " entries"));
        grid.setItems(trial.latest());
        grid.setVisible(true);
    }
}

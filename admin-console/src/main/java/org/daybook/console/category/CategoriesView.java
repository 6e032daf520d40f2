package org.daybook.console.category;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** The rules of categories in the order in which they are asked. */
@Route("categories")
@PageTitle("Categories · Daybook")
@Menu(title = "Categories", order = 8, icon = "vaadin:list-ol")
@RolesAllowed("SEE_ACCOUNTS")
final class CategoriesView extends Screen {

    private final transient CategoryDesk rules;
    private final transient AccountEntries entries;
    private final transient boolean sets;
    private final TextField text = Fields.search("", "Kind, words or category");
    private final Span found = new Span();
    private final Grid<RuleOnFile> grid = Columns.grid("No rule matches.");

    CategoriesView(CategoryDesk rules, AccountEntries entries, Authority authority) {
        super("Categories");
        this.rules = rules;
        this.entries = entries;
        this.sets = authority.may(Permission.SET_CATEGORIES);
        text.addClassName("wide-field");
        text.setAriaLabel("Find rules");
        text.addValueChangeListener(change -> show());
        found.addClassName("caption");
        columns();
        if (sets) {
            act(new Button("New rule", click -> ask(Optional.empty())));
        }
        add(toolbar(text, found), grid);
        show();
    }

    private void columns() {
        Columns.narrow(grid, "Place", RuleOnFile::place);
        Columns.narrow(grid, "Kind", rule -> RuleViewModel.kind(rule.rule()));
        Columns.narrow(grid, "Side", rule -> RuleViewModel.side(rule.rule()));
        Columns.wide(
                grid, "Counterparty has", rule -> rule.rule().counterparty().orElse(""));
        Columns.wide(grid, "Narrative has", rule -> rule.rule().narrative().orElse(""));
        Columns.narrow(grid, "Is shown as", rule -> Words.ofCode(rule.rule().category()));
        Columns.narrow(grid, "Bank file's category", rule -> rule.rule().overFile() ? "Gives way" : "Comes first");
        Columns.narrow(grid, "By", rule -> rule.by().name());
        if (sets) {
            grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private Div actions(RuleOnFile rule) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        actions.add(
                small("Change", rule, () -> ask(Optional.of(rule))),
                small("Remove", rule, () -> new RemoveDialog(rules, rule, this::show).open()));
        return actions;
    }

    private static Button small(String words, RuleOnFile rule, Runnable deed) {
        return Fields.small(words, words + " rule " + rule.id(), deed);
    }

    private void ask(Optional<RuleOnFile> changed) {
        new RuleDialog(rules, entries, changed, this::show).open();
    }

    private void show() {
        List<RuleOnFile> all = RuleViewModel.found(rules.rules(), Fields.text(text));
        found.setText(Words.count(all.size()) + (all.size() == 1 ? " rule" : " rules"));
        grid.setItems(all);
        grid.recalculateColumnWidths();
    }
}

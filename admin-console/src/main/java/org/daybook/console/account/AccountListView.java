package org.daybook.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.FirstPage;
import org.daybook.console.shared.Question;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountFilter;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.AccountSort;

/** All accounts, found by name, number or reference. What is looked for stands in the address. */
@Route("accounts")
@PageTitle("Accounts · Daybook")
@Menu(title = "Accounts", order = 2, icon = "vaadin:book")
@RolesAllowed("SEE_ACCOUNTS")
final class AccountListView extends Screen implements AfterNavigationObserver {

    static final String FROZEN = "frozen";
    private static final String TEXT = "text";
    private static final QuerySortOrder BY_REFERENCE =
            new QuerySortOrder(AccountSort.REFERENCE.name(), SortDirection.ASCENDING);

    private final transient AccountSearch search;
    private final transient Question question;
    private final TextField text = Fields.search("", "Name, number or reference");
    private final Checkbox frozen = new Checkbox("Frozen only");
    private final Span found = new Span();
    private final Grid<AccountOverview> grid =
            Columns.grid("No account matches. Try fewer letters, or another spelling.");
    private boolean navigating;

    AccountListView(AccountSearch search, AccountOpening opening, Background background) {
        super("Accounts");
        this.search = search;
        this.question = new Question(background);
        if (opening.isOffered()) {
            act(new Button("Open an account", click -> opening.ask(this::open)));
        }
        text.addClassName("wide-field");
        text.setAriaLabel("Find accounts");
        text.setAutofocus(true);
        text.addValueChangeListener(change -> narrow());
        frozen.addValueChangeListener(change -> narrow());
        found.addClassName("caption");
        columns();
        Columns.opens(grid, account -> open(account.reference()));
        add(toolbar(text, frozen, found), grid);
    }

    private void open(String reference) {
        getUI().ifPresent(ui -> AccountsNavigation.open(ui, reference));
    }

    private void columns() {
        Columns.narrow(grid, "Reference", AccountOverview::reference).setKey(AccountSort.REFERENCE.name());
        Columns.narrow(grid, "Number", account -> Words.number(account.number()))
                .setKey(AccountSort.NUMBER.name());
        Columns.wide(grid, "Holder", account -> String.join(", ", account.holders()))
                .setKey(AccountSort.HOLDER.name());
        Columns.narrow(grid, "Product", account -> Words.product(account.product()))
                .setKey(AccountSort.PRODUCT.name());
        Columns.narrow(grid, "Opened", account -> Words.date(account.openedOn()))
                .setKey(AccountSort.OPENED_ON.name());
        Columns.amount(grid, "Booked balance", AccountOverview::bookedBalance).setKey(AccountSort.BALANCE.name());
        Columns.amount(grid, "Available", AccountOverview::available);
        Columns.narrow(grid, "", account -> account.bookedBalance().currency().getCurrencyCode());
        grid.addComponentColumn(account -> new Span(AccountBadges.freeze(account), AccountBadges.closed(account)))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.getColumns().stream()
                .filter(column -> column.getKey() != null)
                .forEach(column -> column.setSortable(true));
    }

    private AccountFilter filter() {
        return new AccountFilter(text.getValue(), frozen.getValue());
    }

    private void narrow() {
        if (!navigating) {
            Map<String, List<String>> parameters = new HashMap<>();
            Fields.text(text).ifPresent(value -> parameters.put(TEXT, List.of(value)));
            if (frozen.getValue()) {
                parameters.put(FROZEN, List.of(""));
            }
            // No navigation: that would write back into a field that somebody types in, and leave an entry for each
            // pause.
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location("accounts", new QueryParameters(parameters))));
            look();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        navigating = true;
        text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
        frozen.setValue(parameters.getParameters().containsKey(FROZEN));
        navigating = false;
        look();
    }

    private void look() {
        AccountFilter filter = filter();
        FirstPage.Pages<AccountOverview> pages = (sort, ascending, offset, limit) ->
                search.page(filter, AccountSort.valueOf(sort), ascending, offset, limit);
        QuerySortOrder order = FirstPage.orderOf(grid, BY_REFERENCE);
        boolean ascending = order.getDirection() == SortDirection.ASCENDING;
        found.setText("Searching …");
        question.ask(() -> FirstPage.look(search.count(filter), pages, order.getSorted(), ascending), seen -> {
            found.setText(Words.count(seen.count()) + (seen.count() == 1 ? " account" : " accounts"));
            seen.showIn(grid, pages);
        });
    }
}

package org.daybook.console.analytics;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Downloads;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.FirstPage;
import org.daybook.console.shared.Question;
import org.daybook.console.shared.Words;
import org.daybook.core.analytics.Analytics;
import org.daybook.core.analytics.CustomerFilter;
import org.daybook.core.analytics.CustomerSort;
import org.daybook.core.analytics.CustomerSummary;

/** What each customer has and what went through their accounts in twelve months, page by page from the database. */
final class CustomersPanel extends Div {

    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final Map<CustomerSort, Field<CustomerSummary>> FIELDS = new EnumMap<>(Map.of(
            CustomerSort.REFERENCE, Field.text("Customer", CustomerSummary::customer),
            CustomerSort.NAME, Field.text("Name", CustomerSummary::name),
            CustomerSort.ACCOUNTS, Field.count("Accounts", customer -> (long) customer.accounts()),
            CustomerSort.BALANCE, Field.amount("Balance", CustomerSummary::balance),
            CustomerSort.IN,
                    Field.amount("In, 12 months", customer -> customer.in().amount()),
            CustomerSort.OUT,
                    Field.amount("Out, 12 months", customer -> customer.out().amount()),
            CustomerSort.LAST_BOOKING_DATE, Field.date("Last entry", CustomerSummary::lastBookingDate)));

    private static final QuerySortOrder BY_BALANCE =
            new QuerySortOrder(CustomerSort.BALANCE.name(), SortDirection.DESCENDING);

    private final transient Analytics analytics;
    private final transient Question question;
    private final Select<Currency> currency;
    private final TextField text = Fields.search("Customer", "Name or reference");
    private final Span found = new Span();
    private final Grid<CustomerSummary> grid = Columns.grid("No customer matches. Try fewer letters.");
    private final Anchor export = new Anchor();

    CustomersPanel(Analytics analytics, Background background, Select<Currency> currency) {
        this.analytics = analytics;
        this.question = new Question(background);
        this.currency = currency;
        addClassName("panel");
        found.addClassName("caption");
        FIELDS.forEach((sort, field) -> {
            Grid.Column<CustomerSummary> column = grid.addColumn(
                            row -> field.shown().apply(row))
                    .setHeader(field.header())
                    .setKey(sort.name())
                    .setSortable(true)
                    .setAutoWidth(true)
                    .setFlexGrow(sort == CustomerSort.NAME ? 1 : 0);
            if (field.figure()) {
                column.setTextAlign(ColumnTextAlign.END);
            }
        });
        Columns.opens(grid, customer -> new CustomerDialog(analytics, customer).open());
        export.setText("Export as CSV");
        export.addClassName("export");
        text.addValueChangeListener(change -> narrow());
        currency.addValueChangeListener(change -> narrow());
        Div toolbar = new Div(text, found, export);
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
        // Counted up once somebody looks at it.
        addAttachListener(attached -> {
            if (attached.isInitialAttach()) {
                narrow();
            }
        });
    }

    private void narrow() {
        CustomerFilter filter = new CustomerFilter(text.getValue(), Optional.ofNullable(currency.getValue()));
        FirstPage.Pages<CustomerSummary> pages = (sort, ascending, offset, limit) ->
                analytics.customerSummaries(filter, CustomerSort.valueOf(sort), ascending, offset, limit);
        QuerySortOrder order = FirstPage.orderOf(grid, BY_BALANCE);
        boolean ascending = order.getDirection() == SortDirection.ASCENDING;
        found.setText("Searching …");
        question.ask(
                () -> FirstPage.look(analytics.countCustomers(filter), pages, order.getSorted(), ascending), seen -> {
                    found.setText(Words.count(seen.count())
                            + (seen.count() == 1 ? " customer" : " customers")
                            + filter.currency()
                                    .map(in -> ", amounts in " + in.getCurrencyCode())
                                    .orElse(""));
                    seen.showIn(grid, pages);
                    export.setHref(Downloads.of("customers.csv", () -> csv(filter)), AttachmentType.DOWNLOAD);
                });
    }

    private byte[] csv(CustomerFilter filter) {
        List<CustomerSummary> all = new ArrayList<>();
        List<CustomerSummary> page;
        do {
            page = analytics.customerSummaries(filter, CustomerSort.REFERENCE, true, all.size(), EXPORTED_AT_ONCE);
            all.addAll(page);
        } while (page.size() == EXPORTED_AT_ONCE);
        List<Field<CustomerSummary>> fields = new ArrayList<>(FIELDS.values());
        fields.add(
                Field.text("Currency", customer -> customer.balance().currency().getCurrencyCode()));
        return FiguresPanel.csv(fields, all);
    }
}

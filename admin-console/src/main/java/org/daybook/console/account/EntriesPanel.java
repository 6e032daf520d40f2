package org.daybook.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.ledger.Movement;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/** The entries of an account, the latest first, page by page from the database. */
final class EntriesPanel extends Div {

    private final transient AccountEntries entries;
    private final String reference;
    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");
    private final ComboBox<Movement> movement = new ComboBox<>("Kind");
    private final ComboBox<String> category = new ComboBox<>("Category");
    private final TextField text = Fields.search("Text", "Narrative or counterparty");
    private final AmountField least;
    private final AmountField most;
    private final Span found = new Span();
    private final Grid<AccountEntry> grid = Columns.grid("No entry matches.");

    /** @param reverse what is done to take an entry back; nothing for those who may not */
    EntriesPanel(AccountEntries entries, AccountOverview account, Optional<Consumer<AccountEntry>> reverse) {
        this.entries = entries;
        this.reference = account.reference();
        this.least = new AmountField("Minimum amount", account.bookedBalance().currency());
        this.most = new AmountField("Maximum amount", account.bookedBalance().currency());
        addClassName("panel");
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        movement.setItems(Movement.values());
        movement.setItemLabelGenerator(Words::of);
        movement.setClearButtonVisible(true);
        category.setItems(entries.categories());
        category.setItemLabelGenerator(Words::ofCode);
        category.setClearButtonVisible(true);
        found.addClassName("caption");
        List.of(least, most).forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        List.of(from, to).forEach(field -> field.addValueChangeListener(change -> narrow()));
        List.of(text, least, most).forEach(field -> field.addValueChangeListener(change -> narrow()));
        List.of(movement, category).forEach(field -> field.addValueChangeListener(change -> narrow()));
        columns();
        reverse.ifPresent(deed -> grid.addComponentColumn(entry -> reversing(entry, deed))
                .setAutoWidth(true)
                .setFlexGrow(0));
        Div toolbar = new Div(from, to, movement, category, text, least, most, found);
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
        narrow();
    }

    private void columns() {
        Columns.narrow(grid, "No.", AccountEntry::sequence).setKey(PostingSort.SEQUENCE.name());
        Columns.narrow(grid, "Booked", entry -> Words.date(entry.bookingDate()));
        Columns.narrow(grid, "Value", entry -> Words.date(entry.valueDate())).setKey(PostingSort.VALUE_DATE.name());
        Columns.narrow(grid, "Kind", entry -> Words.of(entry.movement()))
                .setKey(PostingSort.KIND.name())
                .setTooltipGenerator(entry -> Words.kind(entry.kind()));
        Columns.narrow(grid, "Category", entry -> Words.ofCode(entry.category()));
        Columns.wide(grid, "Narrative", AccountEntry::narrative)
                .setKey(PostingSort.NARRATIVE.name())
                .setTooltipGenerator(AccountEntry::reference);
        Columns.wide(grid, "Counterparty", entry -> counterparty(entry.counterparty()));
        Columns.amount(grid, "Amount", EntriesPanel::signed).setKey(PostingSort.AMOUNT.name());
        Columns.amount(grid, "Balance", AccountEntry::balanceAfter).setKey(PostingSort.BALANCE_AFTER.name());
        grid.getColumns().stream()
                .filter(column -> column.getKey() != null)
                .forEach(column -> column.setSortable(true));
    }

    /** What takes another entry back is not taken back itself. */
    private static Div reversing(AccountEntry entry, Consumer<AccountEntry> deed) {
        Div place = new Div();
        if (entry.movement() != Movement.REVERSAL) {
            Button button = new Button("Reverse", click -> deed.accept(entry));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            button.setAriaLabel("Reverse entry " + entry.sequence());
            place.add(button);
        }
        return place;
    }

    private static Money signed(AccountEntry entry) {
        return entry.side() == Side.DEBIT ? entry.amount().negated() : entry.amount();
    }

    private static String counterparty(AccountEntry.Counterparty party) {
        return Stream.of(party.name(), party.account().map(Words::number), party.bank())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private PostingFilter filter() {
        return new PostingFilter(
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()),
                Optional.empty(),
                Fields.text(text),
                least.amountIfAny().map(Money::minor),
                most.amountIfAny().map(Money::minor),
                Optional.ofNullable(movement.getValue()),
                Optional.ofNullable(category.getValue()));
    }

    private void narrow() {
        PostingFilter filter = filter();
        long count = entries.count(reference, filter);
        found.setText(Words.count(count) + (count == 1 ? " entry" : " entries"));
        grid.setItems(query -> page(filter, query), query -> Math.toIntExact(entries.count(reference, filter)));
    }

    private Stream<AccountEntry> page(PostingFilter filter, Query<AccountEntry, Void> query) {
        QuerySortOrder order = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(PostingSort.SEQUENCE.name(), SortDirection.DESCENDING));
        return entries
                .page(
                        reference,
                        filter,
                        PostingSort.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.ASCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }
}

package org.daybook.console.product;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.ChannelField;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.Words;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;

/** The daily limits of terms, one row each. */
final class LimitRows extends Div {

    private final Currency currency;
    private final Div rows = new Div();

    LimitRows(Currency currency, List<DailyLimit> limits) {
        this.currency = currency;
        addClassName("stacked");
        rows.addClassName("stacked");
        Span title = new Span("Daily limits");
        title.addClassName("caption");
        Button more = new Button("Add a daily limit", click -> rows.add(new Row()));
        more.addThemeVariants(ButtonVariant.SMALL);
        add(title, rows, more);
        limits.forEach(limit -> {
            Row row = new Row();
            row.show(limit);
            rows.add(row);
        });
    }

    /** Empty if a field says what is wrong with it. */
    Optional<List<DailyLimit>> limits() {
        List<DailyLimit> limits = new ArrayList<>();
        List<Row> typed = rows.getChildren().map(Row.class::cast).toList();
        typed.forEach(row -> row.limit().ifPresent(limits::add));
        return limits.size() == typed.size() ? Optional.of(limits) : Optional.empty();
    }

    /** One limit. */
    private final class Row extends Div {

        private final Select<OrderKind> kind = new Select<>();
        private final ChannelField channel = new ChannelField();
        private final AmountField most = new AmountField("Most a day", currency);
        private final TextField mostCount = new TextField("How often");

        private Row() {
            addClassName("limit-row");
            kind.setLabel("Orders");
            kind.setItems(OrderKind.values());
            kind.setItemLabelGenerator(LimitText::kind);
            kind.setValue(OrderKind.WITHDRAWAL);
            mostCount.setMaxLength(6);
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removeFromParent());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel("Remove this limit");
            add(kind, channel, most, mostCount, remove);
        }

        private void show(DailyLimit limit) {
            kind.setValue(limit.kind());
            channel.setValue(limit.channel());
            most.setValue(Words.figure(limit.most()));
            mostCount.setValue(Integer.toString(limit.mostCount()));
        }

        private Optional<DailyLimit> limit() {
            Optional<Money> amount = most.amount();
            Optional<Integer> count = LimitText.count(mostCount.getValue());
            mostCount.setInvalid(count.isEmpty());
            mostCount.setErrorMessage("Type a number like 5.");
            Optional<String> through = channel.channel();
            return amount.isPresent() && count.isPresent() && through.isPresent()
                    ? Optional.of(new DailyLimit(kind.getValue(), through.get(), amount.get(), count.get()))
                    : Optional.empty();
        }
    }
}

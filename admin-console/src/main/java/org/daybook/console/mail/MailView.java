package org.daybook.console.mail;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.delivery.OutboxMessage;

/** The outbox: what waits, what was sent, what needs somebody. A row opens its attempts. */
@Route("mail")
@PageTitle("Mail · Daybook")
@Menu(title = "Mail", order = 21, icon = "vaadin:envelope-o")
@RolesAllowed("SEE_MAIL")
final class MailView extends Screen {

    private final transient MailDesk desk;
    private final transient Bank bank;
    private final MultiSelectComboBox<MessageState> states = new MultiSelectComboBox<>("State");
    private final TextField account = Fields.search("Account", "Beginning of its reference");
    private final Span found = new Span();
    private final Div strip = new Div();
    private final Grid<OutboxMessage> grid = Columns.grid("No message stands like this.");

    MailView(MailDesk desk, Bank bank) {
        super("Mail");
        this.desk = desk;
        this.bank = bank;
        states.setItems(MessageState.values());
        states.setItemLabelGenerator(MailView::words);
        states.setPlaceholder("All");
        states.addClassName("states-field");
        states.addValueChangeListener(change -> narrow());
        account.addValueChangeListener(change -> narrow());
        found.addClassName("caption");
        columns();
        Columns.opens(grid, message -> new MessageDialog(desk, message, bank, this::narrow).open());
        add(strip, toolbar(states, account, found), grid);
        narrow();
    }

    private void columns() {
        Columns.narrow(grid, "No.", OutboxMessage::id);
        grid.addComponentColumn(message -> badge(message.state()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "Account", OutboxMessage::accountReference);
        Columns.narrow(grid, "About", message -> Words.of(message.kind()));
        Columns.narrow(grid, "Queued", message -> moment(message.createdAt()));
        Columns.narrow(grid, "Attempts", OutboxMessage::attempts);
        Columns.wide(grid, "Why", message -> message.reason() == null ? "" : message.reason());
    }

    private String moment(LocalDateTime utc) {
        return Words.moment(utc.toInstant(ZoneOffset.UTC), bank.zone());
    }

    static Badge badge(MessageState state) {
        return switch (state) {
            case NEW -> new Badge(words(state), Badge.Tone.QUIET);
            case SENDING -> new Badge(words(state), Badge.Tone.LIVE);
            case ACCEPTED -> new Badge(words(state), Badge.Tone.GOOD);
            case UNKNOWN, PARKED -> new Badge(words(state), Badge.Tone.WARNING);
            case REFUSED -> new Badge(words(state), Badge.Tone.BAD);
        };
    }

    private static String words(MessageState state) {
        return switch (state) {
            case NEW -> "Waiting";
            case SENDING -> "Being sent";
            case ACCEPTED -> "Accepted";
            case UNKNOWN -> "Unknown";
            case REFUSED -> "Refused";
            case PARKED -> "Parked";
        };
    }

    private void narrow() {
        Set<MessageState> wanted = states.getValue().isEmpty() ? EnumSet.allOf(MessageState.class) : states.getValue();
        OutboxFilter all = OutboxFilter.all().in(wanted);
        OutboxFilter filter = Fields.text(account).map(all::ofAccount).orElse(all);
        long count = desk.count(filter);
        found.setText(Words.count(count) + (count == 1 ? " message" : " messages"));
        Map<MessageState, Long> counts = desk.counts(OutboxFilter.all());
        Figures figures = new Figures();
        for (MessageState state : MessageState.values()) {
            figures.with(words(state), Words.count(counts.getOrDefault(state, 0L)));
        }
        strip.removeAll();
        strip.add(figures);
        grid.setItems(
                query -> desk.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.count(filter)));
    }
}

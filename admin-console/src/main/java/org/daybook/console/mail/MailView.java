package org.daybook.console.mail;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.delivery.OutboxMessage;

/** Messages to customers by how they stand, the latest first, page by page; the counts are looked at each second. */
@Route("mail")
@PageTitle("Mail · Daybook")
@Menu(title = "Mail", order = 21, icon = "vaadin:envelope-o")
@RolesAllowed("SEE_MAIL")
final class MailView extends Screen implements AfterNavigationObserver {

    static final String STATE = "state";
    private static final String ACCOUNT = "account";

    private final transient MailDesk desk;
    private final transient Bank bank;
    private final Tabs folders = new Tabs();
    private final Map<Folder, Tab> tabs = new EnumMap<>(Folder.class);
    private final Map<Folder, Span> figures = new EnumMap<>(Folder.class);
    private final TextField account = Fields.search("Account", "Start of a reference");
    private final Span found = new Span();
    private final Grid<OutboxMessage> grid = Columns.grid("No messages.");
    private transient Map<MessageState, Long> counts = Map.of();
    private boolean navigating;

    MailView(MailDesk desk, Bank bank, Background background) {
        super("Mail");
        this.desk = desk;
        this.bank = bank;
        for (Folder folder : Folder.values()) {
            Span figure = new Span();
            figure.addClassName("caption");
            Tab tab = new Tab(new Span(folder.words()), figure);
            tabs.put(folder, tab);
            figures.put(folder, figure);
            folders.add(tab);
        }
        folders.addSelectedChangeListener(change -> narrow());
        folders.addClassName("folders");
        account.addClassName("wide-field");
        account.addValueChangeListener(change -> narrow());
        found.addClassName("caption");
        columns();
        Columns.opens(grid, message -> getUI().ifPresent(ui -> MailNavigation.open(ui, message.id())));
        add(folders, toolbar(account, found), grid);
        background.eachSecond(this, () -> desk.counts(filter(Folder.ALL)), this::recount);
    }

    private void columns() {
        Columns.narrow(grid, "No.", OutboxMessage::id);
        grid.addComponentColumn(message -> MailText.state(message.state()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "About", message -> MailText.kind(message.kind()));
        Columns.narrow(grid, "Account", message -> Objects.requireNonNullElse(message.accountReference(), ""));
        Columns.narrow(grid, "Written", message -> moment(message.createdAt()));
        Columns.narrow(grid, "Attempts", OutboxMessage::attempts);
        Columns.wide(grid, "Why", this::why).setTooltipGenerator(this::why);
        Columns.narrow(grid, "Sent again by", message -> message.resentBy() == null ? "" : message.resentBy());
    }

    private String why(OutboxMessage message) {
        String reason = MailText.reason(message).orElse("");
        return message.state() == MessageState.NEW && message.attempts() > 0
                ? reason + " Next attempt from " + moment(message.nextAttemptAt()) + "."
                : reason;
    }

    private String moment(LocalDateTime utc) {
        return Words.moment(utc.toInstant(ZoneOffset.UTC), bank.zone());
    }

    private Folder folder() {
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(folders.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Folder.ALL);
    }

    private OutboxFilter filter(Folder folder) {
        OutboxFilter filter = OutboxFilter.all().in(folder.states());
        return Fields.text(account).map(filter::ofAccount).orElse(filter);
    }

    private void narrow() {
        if (!navigating) {
            Map<String, List<String>> parameters = new HashMap<>();
            if (folder() != Folder.ALL) {
                parameters.put(STATE, List.of(MailText.lower(folder())));
            }
            Fields.text(account).ifPresent(value -> parameters.put(ACCOUNT, List.of(value)));
            // No navigation: that would write back into a field that somebody types in, and leave an entry for each
            // pause.
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location("mail", new QueryParameters(parameters))));
            look();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        navigating = true;
        Folder folder = Folder.named(parameters.getSingleParameter(STATE).orElse(""));
        folders.setSelectedTab(tabs.get(folder));
        account.setValue(parameters.getSingleParameter(ACCOUNT).orElse(""));
        navigating = false;
        look();
    }

    private void look() {
        OutboxFilter filter = filter(folder());
        count(desk.counts(filter(Folder.ALL)));
        grid.setItems(
                query -> desk.page(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.count(filter)));
    }

    /** What is shown is read anew only where something has moved. */
    private void recount(Map<MessageState, Long> latest) {
        if (!latest.equals(counts)) {
            count(latest);
            grid.getDataProvider().refreshAll();
        }
    }

    private void count(Map<MessageState, Long> latest) {
        counts = latest;
        figures.forEach((folder, figure) -> figure.setText(Words.count(folder.count(latest))));
        tabs.forEach((folder, tab) -> tab.setVisible(
                folder == Folder.ALL || folder == Folder.EXCEPTIONS || folder == folder() || folder.count(latest) > 0));
        long here = folder().count(latest);
        found.setText(Words.count(here) + (here == 1 ? " message" : " messages"));
    }
}

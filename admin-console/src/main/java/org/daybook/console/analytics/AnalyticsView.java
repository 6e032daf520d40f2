package org.daybook.console.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Chart;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Question;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.analytics.Analytics;
import org.daybook.core.analytics.Days;

/** The bank's balances and flows in one currency and some days, as far as the nights have rolled them up. */
@Route("analytics")
@PageTitle("Analytics · Daybook")
@Menu(title = "Analytics", order = 11, icon = "vaadin:bar-chart")
@RolesAllowed("SEE_ANALYTICS")
final class AnalyticsView extends Screen {

    private static final int MONTHS_SHOWN = 12;
    private static final int BARS_SHOWN = 12;

    private final transient Analytics analytics;
    private final Select<Currency> currency = new Select<>();
    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");
    private final FiguresPanel<BankDay> balances = new FiguresPanel<>(List.of(
            Field.date("Day", BankDay::date),
            Field.count("Accounts above zero", BankDay::creditAccounts),
            Field.amount("Above zero", BankDay::credit),
            Field.count("Accounts overdrawn", BankDay::overdrawnAccounts),
            Field.amount("Overdrawn", BankDay::overdrawn),
            Field.amount("Net balance", BankDay::net)));
    private final FiguresPanel<Flow> months = new FiguresPanel<>(fields("Month"));
    private final FiguresPanel<Flow> kinds = new FiguresPanel<>(fields("Kind"));
    private final FiguresPanel<Flow> categories = new FiguresPanel<>(fields("Category"));

    private final TabSheet tabs = new TabSheet();
    private final transient Map<Component, Runnable> due = new HashMap<>();
    private final transient Map<Component, Question> questions = new HashMap<>();
    private final transient Background background;

    AnalyticsView(Analytics analytics, Background background) {
        super("Analytics");
        this.analytics = analytics;
        this.background = background;
        addAttachListener(attached -> {
            if (attached.isInitialAttach()) {
                new Question(background).ask(this::look, seen -> seen.ifPresentOrElse(this::build, this::sayNothing));
            }
        });
    }

    /** What there are figures of. */
    private record Seen(Days days, List<Currency> currencies) {}

    private Optional<Seen> look() {
        return analytics
                .covered()
                .map(days -> new Seen(
                        days,
                        analytics.balances(days.to(), days.to()).stream()
                                .map(balance -> balance.credit().currency())
                                .distinct()
                                .toList()));
    }

    private void sayNothing() {
        Paragraph nothing = new Paragraph("There are no figures yet. They are made by the first night; see Jobs.");
        nothing.addClassName("empty");
        add(nothing);
    }

    private static List<Field<Flow>> fields(String name) {
        return List.of(
                Field.text(name, Flow::name),
                Field.count("Entries in", flow -> flow.in().count()),
                Field.amount("In", flow -> flow.in().amount()),
                Field.count("Entries out", flow -> flow.out().count()),
                Field.amount("Out", flow -> flow.out().amount()),
                Field.amount("Net", Flow::net));
    }

    private void build(Seen seen) {
        Days covered = seen.days;
        currency.setLabel("Currency");
        currency.setItems(seen.currencies);
        seen.currencies.stream().findFirst().ifPresent(currency::setValue);
        LocalDate first = covered.to().minusMonths(MONTHS_SHOWN - 1L).withDayOfMonth(1);
        from.setValue(first.isBefore(covered.from()) ? covered.from() : first);
        to.setValue(covered.to());
        List.of(from, to).forEach(field -> {
            field.setMin(covered.from());
            field.setMax(covered.to());
            field.addValueChangeListener(change -> show());
        });
        currency.addValueChangeListener(change -> show());
        Span known = new Span("Figures from " + Words.date(covered.from()) + " to " + Words.date(covered.to())
                + ", as of the last night");
        known.addClassName("caption");
        tabs.addClassName("filling");
        tabs.add("Balances", balances);
        tabs.add("By month", months);
        tabs.add("By kind", kinds);
        tabs.add("By category", categories);
        tabs.add("Customers", new CustomersPanel(analytics, background, currency));
        tabs.addSelectedChangeListener(change -> showSelected());
        Div toolbar = toolbar(currency, from, to, known);
        add(toolbar, tabs);
        show();
    }

    private void show() {
        if (currency.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        to.setErrorMessage("This is before the first day.");
        to.setInvalid(last.isBefore(first));
        if (last.isBefore(first)) {
            return;
        }
        Currency in = currency.getValue();
        String days = Words.date(first) + " to " + Words.date(last);
        String file = in.getCurrencyCode().toLowerCase(Locale.ROOT) + "-" + first + "-" + last;
        due(
                balances,
                () -> BankDay.of(analytics.balances(first, last), in),
                daily -> balances.show(
                        "Customers' balances in " + in.getCurrencyCode() + ", " + days,
                        daily,
                        Drawings.balances(daily, in),
                        Drawings.balancesInWords(daily),
                        "balances-" + file));
        due(
                months,
                () -> Flow.byMonth(analytics.flows(first, last), in),
                byMonth -> flows(months, "month", Chart.Kind.BARS, byMonth, in, days, file));
        due(
                kinds,
                () -> Flow.byKind(analytics.flows(first, last), in),
                byKind -> flows(kinds, "kind", Chart.Kind.ROWS, byKind, in, days, file));
        due(
                categories,
                () -> Flow.byCategory(analytics.byCategory(first, last), in),
                byCategory -> flows(categories, "category", Chart.Kind.ROWS, byCategory, in, days, file));
        showSelected();
    }

    /** Each panel has a question of its own: what was asked of one is shown though another is looked at meanwhile. */
    private <T> void due(FiguresPanel<T> panel, Supplier<List<T>> look, Consumer<List<T>> show) {
        Question question = questions.computeIfAbsent(panel, one -> new Question(background));
        due.put(panel, () -> question.ask(look, show));
    }

    /** Only what is looked at is counted up. */
    private void showSelected() {
        Runnable show = due.remove(tabs.getComponent(tabs.getSelectedTab()));
        if (show != null) {
            show.run();
        }
    }

    /** The table has all of them, the chart no more than can be told apart; months are never left out. */
    private static void flows(
            FiguresPanel<Flow> panel,
            String by,
            Chart.Kind kind,
            List<Flow> flows,
            Currency in,
            String days,
            String file) {
        List<Flow> drawn =
                kind == Chart.Kind.ROWS ? flows.stream().limit(BARS_SHOWN).toList() : flows;
        panel.show(
                "Into and out of customers' accounts by " + by + ", in " + in.getCurrencyCode() + ", " + days
                        + (drawn.size() < flows.size() ? "; the chart shows the largest " + drawn.size() : ""),
                flows,
                Drawings.flows(kind, Words.ofCode(by), drawn, in),
                Drawings.flowsInWords(by, flows, in),
                "flows-by-" + by + "-" + file);
    }
}

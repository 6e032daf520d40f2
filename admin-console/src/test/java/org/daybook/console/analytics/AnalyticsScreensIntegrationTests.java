package org.daybook.console.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.daybook.console.shared.Chart;
import org.daybook.console.shared.Words;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.Patience;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.analytics.CustomerSummary;
import org.daybook.core.money.Money;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** The figures of the bank up to its last night, 26 March 2026. */
@ConsoleTest
@SignedInAs(Role.VIEWER)
class AnalyticsScreensIntegrationTests extends SpringBrowserlessTest {

    @Test
    @SuppressWarnings("unchecked")
    void namesCurrencyAndDaysAndSaysInWordsWhatTheChartShows() {
        AnalyticsView view = open();
        until(() -> !title(view).isEmpty());

        assertThat(title(view)).isEqualTo("Customers' balances in CZK, 01/02/2026 to 26/03/2026");
        String words = find(Chart.class, view).all().getFirst().getElement().getAttribute("aria-label");
        Grid<BankDay> table =
                find(Grid.class, find(FiguresPanel.class, view).single()).single();
        BankDay last = rows(table).getLast();
        assertThat(last.date()).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(last.creditAccounts() + last.overdrawnAccounts()).isEqualTo(40);
        assertThat(words)
                .startsWith("Line chart of customers' balances by day.")
                .contains(Words.amount(last.net()) + " on 26 March 2026");
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsTheMonthsOfThePeriodChosen() {
        AnalyticsView view = open();
        test(find(TabSheet.class, view).single()).select("By month");
        Grid<Flow> table =
                find(Grid.class, find(FiguresPanel.class, view).all().getLast()).single();
        until(() -> title(view).contains("by month"));
        assertThat(rows(table)).extracting(Flow::name).containsExactly("2026-02", "2026-03");

        find(DatePicker.class, view).withCaption("From").single().setValue(LocalDate.of(2026, 3, 1));
        until(() -> title(view).contains("01/03/2026 to"));

        assertThat(rows(table)).extracting(Flow::name).containsExactly("2026-03");
        assertThat(rows(table).getFirst().net())
                .isEqualTo(rows(table)
                        .getFirst()
                        .in()
                        .amount()
                        .minus(rows(table).getFirst().out().amount()));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        AnalyticsView view = open();

        find(DatePicker.class, view).withCaption("To").single().setValue(LocalDate.of(2026, 2, 3));
        find(DatePicker.class, view).withCaption("From").single().setValue(LocalDate.of(2026, 2, 10));

        DatePicker to = find(DatePicker.class, view).withCaption("To").single();
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).isEqualTo("This is before the first day.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void findsACustomerByName() {
        AnalyticsView view = open();
        test(find(TabSheet.class, view).single()).select("Customers");
        CustomersPanel panel = find(CustomersPanel.class, view).single();

        find(TextField.class, panel).withCaption("Customer").single().setValue("eva novakova");

        Grid<CustomerSummary> grid = find(Grid.class, panel).single();
        until(() -> find(Span.class, panel).all().stream()
                .anyMatch(caption -> caption.getText().startsWith("1 customer,")));
        assertThat(rows(grid)).extracting(CustomerSummary::name).containsExactly("Eva Nováková");
        assertThat(rows(grid)).extracting(CustomerSummary::accounts).containsExactly(1);
    }

    @Test
    void exportsWhatItShows() {
        List<Field<BankDay>> fields = List.of(Field.date("Day", BankDay::date), Field.amount("Net", BankDay::net));
        BankDay day = new BankDay(
                LocalDate.of(2026, 3, 26),
                2,
                Money.ofMinor(123_456_789, ConsoleBank.CZK),
                1,
                Money.ofMinor(200_000_000, ConsoleBank.CZK));

        assertThat(new String(FiguresPanel.csv(fields, List.of(day)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFDay,Net\r\n2026-03-26,-765432.11\r\n");
    }

    private AnalyticsView open() {
        AnalyticsView view = navigate(AnalyticsView.class);
        until(() -> !find(TabSheet.class, view).all().isEmpty());
        return view;
    }

    /** Of the figures shown. */
    private String title(AnalyticsView view) {
        return find(H3.class, view).all().getLast().getText();
    }

    private static void until(BooleanSupplier so) {
        Patience.until(() -> roundTrip(), so);
    }

    private <T> List<T> rows(Grid<T> grid) {
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }
}

package org.daybook.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.daybook.console.shell.SignedInAsFactory;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.calendar.CalendarDay;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** What staff see and change of the calendar. */
@ConsoleTest
@SignedInAs(Role.OPERATIONS)
class CalendarScreenIntegrationTests extends SpringBrowserlessTest {

    private static final LocalDate STOCKTAKING = LocalDate.of(2027, 6, 15);

    @Test
    void entersAndRemovesADayOfTheBank() {
        CalendarView view = navigate(CalendarView.class);
        find(IntegerField.class, view).single().setValue(2027);
        assertThat(days(view)).hasSize(13);

        enter(view, STOCKTAKING, "<b>Stocktaking</b>");

        assertThat(days(view)).hasSize(14).anySatisfy(day -> {
            assertThat(day.date()).isEqualTo(STOCKTAKING);
            assertThat(day.businessDay()).isFalse();
            assertThat(day.own())
                    .hasValueSatisfying(own -> assertThat(own.name()).isEqualTo("<b>Stocktaking</b>"));
        });
        enter(view, STOCKTAKING, "Again");
        assertThat(find(Paragraph.class, find(HolidayDialog.class).single())
                        .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                        .single()
                        .getText())
                .isEqualTo("There is an entry for 15/06/2027 already. Remove it first.");
        find(HolidayDialog.class).single().close();
        ((Button) test(find(Grid.class, view).single()).getCellComponent(rowOf(view), 5)).click();
        assertThat(days(view)).hasSize(13);
    }

    @Test
    void showsTheBusinessDateThatIsOpen() {
        CalendarView view = navigate(CalendarView.class);

        assertThat(find(IntegerField.class, view).single().getValue()).isEqualTo(ConsoleBank.DAY.getYear());
        assertThat(find(Span.class, view).all())
                .extracting(Span::getText)
                .contains("13 days besides ordinary weekends");
        assertThat(find(Button.class, view).withText("Open business date").all())
                .as("a business date is open already")
                .isEmpty();
    }

    @Test
    void letsOthersLookAndChangeNothing() {
        SecurityContextHolder.setContext(SignedInAsFactory.signedIn(Role.AUDITOR));

        CalendarView view = navigate(CalendarView.class);

        assertThat(days(view)).isNotEmpty();
        assertThat(find(Button.class, view).all()).isEmpty();
    }

    private void enter(CalendarView view, LocalDate date, String name) {
        test(find(Button.class, view).withText("Enter a day").single()).click();
        HolidayDialog dialog = find(HolidayDialog.class).single();
        find(DatePicker.class, dialog).single().setValue(date);
        find(TextField.class, dialog).single().setValue(name);
        test(find(Button.class, dialog).withText("Enter").single()).click();
    }

    private int rowOf(CalendarView view) {
        return days(view).stream().map(CalendarDay::date).toList().indexOf(STOCKTAKING);
    }

    @SuppressWarnings("unchecked")
    private List<CalendarDay> days(CalendarView view) {
        Grid<CalendarDay> grid = find(Grid.class, view).single();
        return grid.getListDataView().getItems().toList();
    }
}

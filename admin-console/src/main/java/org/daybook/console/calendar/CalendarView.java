package org.daybook.console.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BankHoliday;
import org.daybook.core.calendar.CalendarDay;
import org.daybook.core.calendar.CalendarDesk;
import org.daybook.core.calendar.CalendarOutcome;
import org.daybook.core.calendar.DateAct;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** The business date, the latest cut-off, and the days of a year that differ from an ordinary week. */
@Route("calendar")
@PageTitle("Calendar · Daybook")
@Menu(title = "Calendar", order = 22, icon = "vaadin:calendar")
@RolesAllowed("SEE_JOBS")
final class CalendarView extends Screen {

    /** Further than anybody plans, and within what dates in the database can be. */
    private static final int LAST_YEAR = 2_200;

    private static final int FIRST_YEAR = 1_900;

    private final transient CalendarDesk desk;
    private final transient Bank bank;
    private final transient Clock clock;
    private final boolean changes;
    private final Button open = new Button("Open business date");
    private final IntegerField year = new IntegerField("Year");
    private final Span found = new Span();
    private final Grid<CalendarDay> grid = Columns.grid("Every week of this year is an ordinary one.");
    private Component dates = new Span();

    CalendarView(CalendarDesk desk, Authority authority, Bank bank, Clock clock) {
        super("Calendar");
        this.desk = desk;
        this.bank = bank;
        this.clock = clock;
        changes = authority.may(Permission.SET_CALENDAR);
        found.addClassName("caption");
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setStepButtonsVisible(true);
        year.setValue(ofInterest().getYear());
        year.addValueChangeListener(change -> showDays());
        columns();
        if (changes) {
            Button enter = new Button("Enter a day", click -> new HolidayDialog(desk, this::showDays).open());
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            open.addClickListener(click -> new OpenDateDialog(desk, ofInterest(), this::show).open());
            act(open, enter);
        }
        add(dates);
        if (!desk.knowsHolidays()) {
            add(new Paragraph(
                    "The public holidays of " + bank.country() + " are not known: enter them as the bank's own."));
        }
        add(toolbar(year, found), grid);
        show();
    }

    private void columns() {
        Columns.narrow(grid, "Date", day -> Words.date(day.date()));
        Columns.narrow(grid, "Day", day -> day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        grid.addComponentColumn(CalendarView::state)
                .setHeader("The bank is")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.wide(grid, "Public holiday", day -> day.holiday().orElse(""));
        Columns.wide(
                grid, "The bank's own", day -> day.own().map(BankHoliday::name).orElse(""));
        if (changes) {
            grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private static Badge state(CalendarDay day) {
        return day.businessDay() ? new Badge("Open", Badge.Tone.GOOD) : new Badge("Closed", Badge.Tone.QUIET);
    }

    private Component action(CalendarDay day) {
        if (day.own().isEmpty()) {
            return new Span();
        }
        Button remove = new Button("Remove", click -> remove(day.date()));
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.setAriaLabel("Remove the bank's own entry for " + Words.date(day.date()));
        return remove;
    }

    private void remove(LocalDate date) {
        switch (desk.remove(date)) {
            case CalendarOutcome.Done _ -> Notices.done(Words.date(date) + " is as in the country's calendar again.");
            case CalendarOutcome.Refused refused -> Notices.refused(refused.sentence(Words::date));
        }
        showDays();
    }

    private void show() {
        Optional<DateAct> opened = desk.opened();
        open.setVisible(opened.isEmpty());
        Component anew = new Figures()
                .with(
                        "Business date",
                        opened.map(act -> Words.longDate(act.date())).orElse("None is open"))
                .with("Opened", opened.map(this::when).orElse("–"))
                .with(
                        "Latest cut-off",
                        desk.closed().map(act -> Words.longDate(act.date())).orElse("–"))
                .with("Closed", desk.closed().map(this::when).orElse("–"));
        replace(dates, anew);
        dates = anew;
        showDays();
    }

    private String when(DateAct act) {
        return Words.moment(act.at().toInstant(ZoneOffset.UTC), bank.zone()) + " by " + act.by();
    }

    private void showDays() {
        Integer chosen = year.getValue();
        if (chosen == null || chosen < FIRST_YEAR || chosen > LAST_YEAR) {
            return;
        }
        List<CalendarDay> days = desk.year(Year.of(chosen));
        found.setText(Words.count(days.size()) + (days.size() == 1 ? " day" : " days") + " besides ordinary weekends");
        grid.setItems(days);
    }

    private LocalDate ofInterest() {
        return desk.opened().map(DateAct::date).orElseGet(() -> LocalDate.now(clock.withZone(bank.zone())));
    }
}

package org.daybook.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.daybook.core.calendar.BankHoliday.Opening;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.daybook.core.test.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank's own days, and its business dates opened and closed. */
class CalendarDeskIntegrationTests {

    /** Before the Czech Easter Monday. */
    private static final LocalDate MAUNDY_THURSDAY = LocalDate.of(2026, 4, 2);

    private static final LocalDate GOOD_FRIDAY = MAUNDY_THURSDAY.plusDays(1);
    private static final LocalDate SATURDAY = MAUNDY_THURSDAY.plusDays(2);
    private static final LocalDate TUESDAY = MAUNDY_THURSDAY.plusDays(5);
    private static final CalendarOutcome DONE = new CalendarOutcome.Done();

    private Books books;
    private CalendarDesk desk;
    private BusinessDates dates;
    private BusinessDays days;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        desk = books.bean(CalendarDesk.class);
        dates = books.bean(BusinessDates.class);
        days = books.bean(BusinessDays.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void opensTheNextBusinessDayAfterAClose() {
        dates.advanceTo(MAUNDY_THURSDAY, "test");

        dates.close(MAUNDY_THURSDAY, "otto");
        assertThat(dates.current()).isEmpty();
        dates.openAfter(MAUNDY_THURSDAY, "otto");

        assertThat(dates.current()).contains(TUESDAY);
        assertThat(asViewer(desk::opened)).hasValueSatisfying(opened -> {
            assertThat(opened.date()).isEqualTo(TUESDAY);
            assertThat(opened.by()).isEqualTo("otto");
        });
        assertThat(asViewer(desk::closed).map(DateAct::date)).contains(MAUNDY_THURSDAY);
        assertThat(audited())
                .containsExactly(
                        "BUSINESS_DATE_OPENED 2026-04-02 JOB test",
                        "BUSINESS_DATE_CLOSED 2026-04-02 JOB night",
                        "BUSINESS_DATE_OPENED 2026-04-07 JOB night");
    }

    @Test
    void opensNothingWhereALaterDateIsOpen() {
        dates.advanceTo(SATURDAY, "import");

        dates.close(MAUNDY_THURSDAY, "otto");
        dates.openAfter(MAUNDY_THURSDAY, "otto");

        assertThat(dates.current()).contains(SATURDAY);
    }

    @Test
    void theBanksOwnTableCountsForMore() {
        assertThat(days.isBusinessDay(GOOD_FRIDAY)).isFalse();
        assertThat(days.isBusinessDay(SATURDAY)).isFalse();
        assertThat(days.isBusinessDay(TUESDAY)).isTrue();

        assertThat(enter(GOOD_FRIDAY, "Open for the fair", Opening.OPEN)).isEqualTo(DONE);
        assertThat(enter(SATURDAY, "Open for the fair", Opening.OPEN)).isEqualTo(DONE);
        assertThat(enter(TUESDAY, "Stocktaking", Opening.CLOSED)).isEqualTo(DONE);

        assertThat(days.isBusinessDay(GOOD_FRIDAY)).isTrue();
        assertThat(days.isBusinessDay(SATURDAY)).isTrue();
        assertThat(days.isBusinessDay(TUESDAY)).isFalse();
        assertThat(days.next(SATURDAY)).isEqualTo(TUESDAY.plusDays(1));
        assertThat(asOperations(() -> desk.remove(TUESDAY))).isEqualTo(DONE);
        assertThat(days.next(SATURDAY)).isEqualTo(TUESDAY);
        assertThat(audited())
                .containsExactly(
                        "BANK_HOLIDAY_ENTERED 2026-04-03 STAFF otto",
                        "BANK_HOLIDAY_ENTERED 2026-04-04 STAFF otto",
                        "BANK_HOLIDAY_ENTERED 2026-04-07 STAFF otto",
                        "BANK_HOLIDAY_REMOVED 2026-04-07 STAFF otto");
    }

    @Test
    void showsBothKindsOfDaysOfAYear() {
        enter(GOOD_FRIDAY, "Open for the fair", Opening.OPEN);
        enter(TUESDAY, "Stocktaking", Opening.CLOSED);

        List<CalendarDay> year = asViewer(() -> desk.year(Year.of(2026)));

        assertThat(year).hasSize(14).isSortedAccordingTo((one, other) -> one.date()
                .compareTo(other.date()));
        assertThat(year)
                .contains(
                        new CalendarDay(
                                GOOD_FRIDAY,
                                true,
                                Optional.of("Good Friday"),
                                Optional.of(new BankHoliday(GOOD_FRIDAY, "Open for the fair", Opening.OPEN))),
                        new CalendarDay(
                                TUESDAY,
                                false,
                                Optional.empty(),
                                Optional.of(new BankHoliday(TUESDAY, "Stocktaking", Opening.CLOSED))));
        assertThat(asViewer(desk::knowsHolidays)).isTrue();
    }

    @Test
    void whatIsClosedKeepsItsCalendar() {
        enter(MAUNDY_THURSDAY, "Half a day", Opening.CLOSED);
        dates.advanceTo(SATURDAY, "import");
        dates.close(MAUNDY_THURSDAY, "night");
        CalendarOutcome refused = new CalendarOutcome.AlreadyClosed(MAUNDY_THURSDAY);

        assertThat(enter(MAUNDY_THURSDAY, "Late", Opening.OPEN)).isEqualTo(refused);
        assertThat(asOperations(() -> desk.remove(MAUNDY_THURSDAY))).isEqualTo(refused);
        assertThat(enter(TUESDAY, "Stocktaking", Opening.CLOSED)).isEqualTo(DONE);
        assertThat(enter(TUESDAY, "Again", Opening.OPEN)).isEqualTo(new CalendarOutcome.EnteredBefore(TUESDAY));
        assertThat(asOperations(() -> desk.remove(SATURDAY))).isEqualTo(new CalendarOutcome.NotEntered(SATURDAY));
    }

    @Test
    void knowsTheDaysOfThreeCenturies() {
        for (LocalDate unknown :
                List.of(LocalDate.of(2201, 1, 1), LocalDate.of(12026, 4, 2), LocalDate.of(1899, 12, 31))) {
            assertThat(enter(unknown, "Slip", Opening.CLOSED)).isEqualTo(new CalendarOutcome.Unknown(unknown));
            assertThat(asOperations(() -> desk.remove(unknown))).isEqualTo(new CalendarOutcome.NotEntered(unknown));
            assertThat(asOperations(() -> desk.open(unknown))).isEqualTo(new CalendarOutcome.Unknown(unknown));
        }
        assertThat(audited()).isEmpty();
    }

    @Test
    void staffOpenADateOnlyWhereNoneIsOpen() {
        assertThat(asOperations(() -> desk.open(MAUNDY_THURSDAY))).isEqualTo(DONE);
        assertThat(asOperations(() -> desk.open(TUESDAY))).isEqualTo(new CalendarOutcome.OpenAlready(MAUNDY_THURSDAY));
        dates.close(MAUNDY_THURSDAY, "night");
        assertThat(asOperations(() -> desk.open(MAUNDY_THURSDAY)))
                .isEqualTo(new CalendarOutcome.NotAgain(MAUNDY_THURSDAY));
        LocalDate latest = MAUNDY_THURSDAY.plusDays(31);
        assertThat(asOperations(() -> desk.open(latest.plusDays(1))))
                .isEqualTo(new CalendarOutcome.TooFarAhead(latest.plusDays(1), latest));

        assertThat(asOperations(() -> desk.open(TUESDAY))).isEqualTo(DONE);

        assertThat(dates.current()).contains(TUESDAY);
        assertThat(audited())
                .containsExactly(
                        "BUSINESS_DATE_OPENED 2026-04-02 STAFF otto",
                        "BUSINESS_DATE_CLOSED 2026-04-02 JOB night",
                        "BUSINESS_DATE_OPENED 2026-04-07 STAFF otto");
    }

    @Test
    void theFirstDateIsNotYearsAhead() {
        LocalDate slip = LocalDate.now(ZoneOffset.UTC).plusYears(36);

        assertThat(asOperations(() -> desk.open(slip)))
                .isInstanceOfSatisfying(CalendarOutcome.TooFarAhead.class, refused -> assertThat(refused.date())
                        .isEqualTo(slip));

        assertThat(dates.current()).isEmpty();
        assertThat(audited()).isEmpty();
    }

    /** Before the first date, and after one was closed; each of them would open another one. */
    @Test
    void ofManyWhoOpenADateOneDoes() throws Exception {
        for (LocalDate from : List.of(MAUNDY_THURSDAY, TUESDAY)) {
            List<CalendarOutcome> outcomes =
                    Together.run(4, thread -> List.of(asOperations(() -> desk.open(from.plusDays(thread % 2)))));

            LocalDate open = dates.current().orElseThrow();
            assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals(DONE))
                    .allMatch(new CalendarOutcome.OpenAlready(open)::equals);
            dates.close(open, "night");
        }
        assertThat(books.asRoot()
                        .sql("SELECT COUNT(*) FROM business_date")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** Each has looked before the other one's date can be seen. */
    @Test
    void whoeverIsOvertakenInOpeningADateIsServed() throws Exception {
        List<Runnable> openings = List.of(
                () -> dates.advanceTo(MAUNDY_THURSDAY, "import"), () -> dates.openAfter(MAUNDY_THURSDAY, "night"));
        List<LocalDate> opened = List.of(MAUNDY_THURSDAY, TUESDAY);
        for (int i = 0; i < openings.size(); i++) {
            try (ExecutorService job = Executors.newSingleThreadExecutor();
                    Connection other = books.schema().connect(books.schema().owner())) {
                other.setAutoCommit(false);
                try (var statement = other.createStatement()) {
                    statement.execute("INSERT INTO business_date VALUES ('" + opened.get(i) + "', 'other', NOW())");
                }
                Future<?> done = job.submit(openings.get(i));
                Waiting.forRow(books.asRoot());
                other.commit();

                done.get();
            }
            assertThat(dates.current()).contains(opened.get(i));
        }
        assertThat(audited()).isEmpty();
    }

    @Test
    void ofManyWhoEnterADayOneDoes() throws Exception {
        for (LocalDate day : SATURDAY.datesUntil(SATURDAY.plusDays(10)).toList()) {
            List<CalendarOutcome> outcomes =
                    Together.run(4, thread -> List.of(enter(day, "Fair " + thread, Opening.OPEN)));

            assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new CalendarOutcome.EnteredBefore(day)::equals)
                    .hasSize(3);
        }
    }

    /** What the run-time user could try with its own rights. */
    @Test
    void theDatabaseRefusesToRewriteTheCalendar() {
        enter(MAUNDY_THURSDAY, "Half a day", Opening.CLOSED);
        dates.advanceTo(SATURDAY, "import");
        dates.close(MAUNDY_THURSDAY, "night");
        JdbcClient runtime = books.bean(JdbcClient.class);
        Map<String, String> attacks = Map.of(
                "UPDATE bank_holiday SET opening = 'OPEN'", "denied",
                "UPDATE business_date SET opened_by = 'nobody'", "denied",
                "UPDATE closed_date SET closed_by = 'nobody'", "denied",
                "DELETE FROM business_date", "denied",
                "DELETE FROM closed_date", "denied",
                "DELETE FROM bank_holiday", "HOLIDAY_PAST",
                "INSERT INTO bank_holiday VALUES ('2026-04-01', 'Past', 'CLOSED', 'x', NOW())", "HOLIDAY_PAST",
                "INSERT INTO bank_holiday VALUES ('2026-04-09', '', 'CLOSED', 'x', NOW())", "HOLIDAY_FORM");

        attacks.forEach(
                (attack, reason) -> assertThatThrownBy(() -> runtime.sql(attack).update())
                        .as(attack)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining(reason));
        assertThatThrownBy(() -> books.asRoot()
                        .sql("UPDATE bank_holiday SET opening = 'OPEN'")
                        .update())
                .hasStackTraceContaining("HOLIDAY_CHANGED");
    }

    private CalendarOutcome enter(LocalDate date, String name, Opening opening) {
        return asOperations(() -> desk.enter(new BankHoliday(date, name, opening)));
    }

    private List<String> audited() {
        return books.asRoot()
                .sql(
                        "SELECT CONCAT_WS(' ', action, subject_reference, actor_kind, actor_name) FROM audit_entry ORDER BY sequence")
                .query(String.class)
                .list();
    }

    private <T> T asViewer(Supplier<T> look) {
        return books.bean(Authority.class).actingAs(Principal.staff("vera", Set.of(Role.VIEWER)), look);
    }

    private <T> T asOperations(Supplier<T> work) {
        return books.bean(Authority.class).actingAs(Principal.staff("otto", Set.of(Role.OPERATIONS)), work);
    }
}

package org.daybook.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.fraud.Typology;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NightDeskIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final NightFigures NOTHING = new NightFigures(0, 0, 0, 0, List.of(), List.of(), List.of());

    private Books books;
    private NightDesk desk;
    private Nights nights;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        desk = books.bean(NightDesk.class);
        nights = books.bean(Nights.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void missesNothingBeforeTheFirstNightEverAskedFor() {
        books.bean(BusinessDates.class).advanceTo(FIRST.plusDays(20), "test");

        assertThat(asViewer(desk::latest)).isEmpty();
        assertThat(asViewer(desk::missed)).isEmpty();
    }

    @Test
    void knowsTheNightsBetweenTheLastClosedAndTheBusinessDate() {
        nights.begin(FIRST, "test");
        nights.close(FIRST, NOTHING);
        assertThat(asViewer(desk::missed)).isEmpty();

        books.bean(BusinessDates.class).advanceTo(FIRST.plusDays(4), "test");

        assertThat(asViewer(desk::missed)).containsExactly(FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
        assertThat(asViewer(desk::latest)).hasValueSatisfying(night -> {
            assertThat(night.businessDate()).isEqualTo(FIRST);
            assertThat(night.closed()).isTrue();
        });
    }

    /** The same command again is the same night, though its cut-off has moved the business date. */
    @Test
    void goesOnWithTheNightOfThisEveningThatWasBegun() {
        books.bean(BusinessDates.class).advanceTo(FIRST, "test");

        nights.begin(FIRST, "test");

        assertThat(books.bean(BusinessDates.class).current())
                .hasValueSatisfying(date -> assertThat(date).isAfter(FIRST));
        assertThat(nights.next()).contains(FIRST);
        books.asRoot()
                .sql("UPDATE night SET begun_at = begun_at - INTERVAL 12 HOUR")
                .update();
        assertThat(nights.next())
                .as("another evening makes up for what was missed")
                .isEqualTo(nights.afterEvenings(1))
                .isNotEqualTo(Optional.of(FIRST));
    }

    /** Friday's night opens Monday; Saturday's and Sunday's are not missed, they come first. */
    @Test
    void holdsTheNightsOfAWeekendBeforeMondays() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        books.bean(BusinessDates.class).advanceTo(friday, "test");
        assertThat(asViewer(desk::next)).contains(friday);

        for (int day = 0; day < 3; day++) {
            nights.begin(friday.plusDays(day), "test");
            nights.close(friday.plusDays(day), NOTHING);

            assertThat(books.bean(BusinessDates.class).current()).contains(friday.plusDays(3));
            assertThat(asViewer(desk::next)).contains(friday.plusDays(day + 1));
            assertThat(asViewer(desk::missed)).isEmpty();
        }
    }

    @Test
    void makesUpForTheEveningsOfAWeekend() {
        LocalDate friday = LocalDate.of(2026, 3, 6);
        books.bean(BusinessDates.class).advanceTo(friday, "test");
        nights.begin(friday, "test");

        assertThat(nights.afterEvenings(1)).contains(friday.plusDays(1));
        assertThat(nights.afterEvenings(2)).contains(friday.plusDays(2));
        assertThat(nights.afterEvenings(3)).contains(friday.plusDays(3));
        assertThat(nights.afterEvenings(30)).contains(friday.plusDays(3));
        books.bean(BusinessDates.class).advanceTo(friday.plusDays(5), "import");
        assertThat(nights.afterEvenings(1)).contains(friday.plusDays(5));
    }

    @Test
    void tellsHowManyAlertsTheNightRaisedOnlyToThoseWhoWorkThem() {
        nights.begin(FIRST, "test");
        nights.close(
                FIRST,
                new NightFigures(0, 0, 0, 0, List.of(), List.of(new NightAlerts(Typology.STRUCTURING, 3)), List.of()));

        assertThat(asViewer(desk::latest))
                .hasValueSatisfying(night -> assertThat(night.alerts()).isZero());
        assertThat(books.bean(Authority.class).actingAs(Principal.staff("anna", Set.of(Role.ANALYST)), desk::latest))
                .hasValueSatisfying(night -> assertThat(night.alerts()).isEqualTo(3));
    }

    @Test
    void countsANightThatWasBegunAndNotEnded() {
        nights.begin(FIRST, "test");

        assertThat(asViewer(desk::missed)).containsExactly(FIRST);
        assertThat(asViewer(desk::latest))
                .hasValueSatisfying(night -> assertThat(night.closed()).isFalse());
    }

    @Test
    void showsNobodyWithoutARoleAnything() {
        Principal nobody = Principal.staff("nina", Set.of());

        assertThatThrownBy(() -> books.bean(Authority.class).actingAs(nobody, desk::latest))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> books.bean(Authority.class).actingAs(nobody, desk::missed))
                .isInstanceOf(NotPermitted.class);
    }

    private <T> T asViewer(Supplier<T> look) {
        return books.bean(Authority.class).actingAs(Principal.staff("vera", Set.of(Role.VIEWER)), look);
    }
}

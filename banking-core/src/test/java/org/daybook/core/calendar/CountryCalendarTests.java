package org.daybook.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.bank.UnusableBankYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCalendarTests {

    @TempDir
    private Path folder;

    /** The Czech holidays of 2026 by act 245/2000 Coll.: thirteen, two of them by Easter. */
    @Test
    void knowsTheHolidaysOfACountry() {
        CountryCalendar czech = new CountryCalendar(CalendarSettings.of("CZ"));

        assertThat(czech.holidays(Year.of(2026)).keySet())
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 8),
                        LocalDate.of(2026, 7, 5),
                        LocalDate.of(2026, 7, 6),
                        LocalDate.of(2026, 9, 28),
                        LocalDate.of(2026, 10, 28),
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
        assertThat(czech.holiday(LocalDate.of(2026, 4, 6))).contains("Easter Monday");
        assertThat(czech.holiday(LocalDate.of(2015, 4, 3))).isEmpty();
    }

    @Test
    void knowsTheHolidaysOfARegion() throws IOException {
        CountryCalendar bavaria = new CountryCalendar(CalendarYaml.read(yaml("calendar: {region: by}"), "DE"));
        CountryCalendar germany = new CountryCalendar(CalendarSettings.of("DE"));
        LocalDate epiphany = LocalDate.of(2026, 1, 6);

        assertThat(bavaria.holiday(epiphany)).isPresent();
        assertThat(germany.holiday(epiphany)).isEmpty();
        assertThat(germany.holiday(LocalDate.of(2026, 10, 3))).isPresent();
    }

    @Test
    void readsTheDaysOfTheWeekend() throws IOException {
        assertThat(CalendarYaml.read(yaml("calendar: {weekend: [friday, saturday]}"), "EG"))
                .isEqualTo(new CalendarSettings("EG", Optional.empty(), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
        assertThat(CalendarYaml.read(yaml("name: Bank"), "CZ")).isEqualTo(CalendarSettings.of("CZ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calendar: weekends off           | The field calendar must consist of fields such as "region: by".
            calendar: {holidays: none}       | The field calendar.holidays is not known.
            calendar: {region: atlantis}     | The field calendar.region must be a part of DE that has holidays of its own, written in quotes, not atlantis.
            calendar: {weekend: [someday]}   | The field calendar.weekend must be a list of days such as [friday, saturday], not [someday].
            calendar: {weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]} | The field calendar.weekend leaves no day on which the bank does business.
            """)
    void refusesWhatItCannotUse(String written, String sentence) {
        assertThatThrownBy(() -> CalendarYaml.read(yaml(written), "DE"))
                .isInstanceOfSatisfying(UnusableBankYaml.class, unusable -> assertThat(unusable.faults())
                        .containsExactly(sentence));
    }

    /** A country whose holidays the library does not know still has its weekends. */
    @Test
    void keepsTheWeekendOfACountryItDoesNotKnow() {
        CountryCalendar unknown = new CountryCalendar(CalendarSettings.of("AQ"));

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.holidays(Year.of(2026))).isEmpty();
        assertThat(unknown.isWeekend(LocalDate.of(2026, 3, 7))).isTrue();
    }

    private Path yaml(String content) throws IOException {
        return Files.writeString(folder.resolve("bank.yaml"), content + "\n");
    }
}

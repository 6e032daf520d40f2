package org.daybook.core.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The weekends and public holidays of a country and, if one is named, its region. Safe for several threads. */
final class CountryCalendar {

    private final Set<DayOfWeek> weekend;
    private final Optional<HolidayManager> holidays;
    private final String[] region;
    private final Map<Year, SortedMap<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    CountryCalendar(CalendarSettings settings) {
        weekend = settings.weekend();
        holidays = isKnown(settings.country()) ? Optional.of(manager(settings.country())) : Optional.empty();
        region = settings.region()
                .map(name -> name.toLowerCase(Locale.ROOT).split("-"))
                .orElse(new String[0]);
    }

    /** Whether the public holidays of a country are known. */
    static boolean isKnown(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country);
    }

    /** Whether a country, whose holidays are known, has a region of that name. */
    static boolean hasRegion(String country, String region) {
        var place = manager(country).getCalendarHierarchy();
        for (String part : region.toLowerCase(Locale.ROOT).split("-", -1)) {
            place = place == null ? null : place.getChildren().get(part);
        }
        return place != null;
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    boolean isKnown() {
        return holidays.isPresent();
    }

    boolean isWeekend(LocalDate date) {
        return weekend.contains(date.getDayOfWeek());
    }

    /** What is celebrated on a day. */
    Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays(Year.from(date)).get(date));
    }

    /** The public holidays of a year with their names, weekends included. */
    SortedMap<LocalDate, String> holidays(Year year) {
        return byYear.computeIfAbsent(year, this::look);
    }

    private SortedMap<LocalDate, String> look(Year year) {
        SortedMap<LocalDate, String> found = new TreeMap<>();
        for (HolidayType type : List.of(HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY)) {
            holidays.map(manager -> manager.getHolidays(year, type, Arrays.copyOf(region, region.length)))
                    .orElse(Set.of())
                    .forEach(holiday -> found.putIfAbsent(holiday.getDate(), name(holiday)));
        }
        return found;
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}

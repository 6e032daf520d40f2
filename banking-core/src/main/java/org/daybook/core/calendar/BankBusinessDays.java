package org.daybook.core.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.calendar.BankHoliday.Opening;
import org.springframework.stereotype.Component;

/** The bank's own table counts for more than its country's weekends and holidays. */
@Component
class BankBusinessDays implements BusinessDays {

    private final CountryCalendar country;
    private final BankHolidayQueries own;

    BankBusinessDays(CountryCalendar country, BankHolidayQueries own) {
        this.country = country;
        this.own = own;
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        Optional<Opening> decided = own.find(date).map(BankHoliday::opening);
        return decided.map(Opening.OPEN::equals)
                .orElseGet(
                        () -> !country.isWeekend(date) && country.holiday(date).isEmpty());
    }
}

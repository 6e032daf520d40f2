package org.daybook.core.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.springframework.stereotype.Component;

/** The days that count for what is said of customers. */
@Component
class CustomerDays {

    private final BusinessDates businessDates;
    private final Bank bank;
    private final Clock clock;

    CustomerDays(BusinessDates businessDates, Bank bank, Clock clock) {
        this.businessDates = businessDates;
        this.bank = bank;
        this.clock = clock;
    }

    /** From when on something said now holds: the bank's day, and never one that mail of this evening would not see yet. */
    LocalDate from() {
        LocalDate day = calendarDay();
        return businessDates.current().filter(date -> date.isBefore(day)).orElse(day);
    }

    /** The day it is where the bank is. */
    LocalDate calendarDay() {
        return LocalDate.ofInstant(clock.instant(), bank.zone());
    }

    /** UTC. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

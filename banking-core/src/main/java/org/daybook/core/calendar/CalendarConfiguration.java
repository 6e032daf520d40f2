package org.daybook.core.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The one clock. It says when something was recorded; it never says what day it is for the bank. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Monday to Friday, as long as nobody brings the bank's own holidays. */
    @Bean
    @ConditionalOnMissingBean(BusinessDays.class)
    BusinessDays weekdays() {
        return date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}

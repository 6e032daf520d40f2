package org.daybook.core.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The one clock. It says when something was recorded; it never says what day it is for the bank. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package org.daybook.core.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.daybook.core.bank.Bank;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The one clock. It says when something was recorded; it never says what day it is for the bank. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Of the bank's country, with what the home's own {@code bank.yaml} says of region and weekend. */
    @Bean
    CountryCalendar countryCalendar(Bank bank, @Value("${daybook.home}") Path home) {
        Path file = home.resolve("bank.yaml");
        return new CountryCalendar(
                Files.exists(file) ? CalendarYaml.read(file, bank.country()) : CalendarSettings.of(bank.country()));
    }
}

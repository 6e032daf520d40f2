package org.daybook.core.bank;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    /** The home's own {@code bank.yaml} if it has one, else the shipped example bank. */
    @Bean
    Bank bank(@Value("${daybook.home}") Path home) {
        Path file = home.resolve("bank.yaml");
        return Files.exists(file) ? Bank.read(file) : Bank.shipped();
    }
}

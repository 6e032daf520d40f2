package org.daybook.core.fraud;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FraudConfiguration {

    /** The home's own settings if its {@code bank.yaml} has any, else the usual ones. */
    @Bean
    FraudSettings fraudSettings(@Value("${daybook.home}") Path home) {
        Path file = home.resolve("bank.yaml");
        return Files.exists(file) ? FraudYaml.read(file) : FraudSettings.usual();
    }
}

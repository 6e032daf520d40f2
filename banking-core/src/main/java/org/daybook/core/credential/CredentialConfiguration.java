package org.daybook.core.credential;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    CredentialSettings credentialSettings(
            @Value("${daybook.credential.pin-failures:3}") int pinFailures,
            @Value("${daybook.credential.password-failures:5}") int passwordFailures,
            @Value("${daybook.credential.lockout:PT30M}") Duration lockout,
            @Value("${daybook.credential.code-failures:3}") int codeFailures,
            @Value("${daybook.credential.reset-validity:PT15M}") Duration resetValidity,
            @Value("${daybook.credential.email-validity:PT24H}") Duration emailValidity,
            @Value("${daybook.credential.codes-per-hour:5}") int codesPerHour) {
        return new CredentialSettings(
                pinFailures, passwordFailures, lockout, codeFailures, resetValidity, emailValidity, codesPerHour);
    }
}

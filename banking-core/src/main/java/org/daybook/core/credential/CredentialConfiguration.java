package org.daybook.core.credential;

import java.time.Duration;
import org.daybook.core.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    private static final int MOST = 1_000;
    private static final int MOST_KIB = 1_048_576;
    private static final int LEAST_KIB = 8;
    private static final int MOST_PASSES = 100;

    @Bean
    CredentialSettings credentialSettings(Settings settings) {
        return new CredentialSettings(
                settings.number("daybook.credential.pin-failures", 3, 1, MOST),
                settings.number("daybook.credential.password-failures", 5, 1, MOST),
                settings.duration("daybook.credential.lockout", Duration.ofMinutes(30)),
                settings.number("daybook.credential.code-failures", 3, 1, MOST),
                settings.duration("daybook.credential.reset-validity", Duration.ofMinutes(15)),
                settings.duration("daybook.credential.email-validity", Duration.ofHours(24)),
                settings.number("daybook.credential.codes-per-hour", 5, 1, MOST));
    }

    /** With what the OWASP cheat sheet on password storage recommends, or with what the bank sets. */
    @Bean
    Argon2Encoder argon2Encoder(Settings settings) {
        return new Argon2Encoder(
                settings.number("daybook.credential.argon2-kib", 19_456, LEAST_KIB, MOST_KIB),
                settings.number("daybook.credential.argon2-passes", 2, 1, MOST_PASSES));
    }
}

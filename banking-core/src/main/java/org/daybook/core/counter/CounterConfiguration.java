package org.daybook.core.counter;

import java.time.Duration;
import org.daybook.core.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CounterConfiguration {

    @Bean
    CounterSettings counterSettings(Settings settings) {
        return new CounterSettings(
                settings.duration("daybook.counter.idle", Duration.ofMinutes(5)),
                settings.duration("daybook.counter.longest", Duration.ofMinutes(30)));
    }
}

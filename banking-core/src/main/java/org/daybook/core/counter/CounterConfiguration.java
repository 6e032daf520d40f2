package org.daybook.core.counter;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CounterConfiguration {

    @Bean
    CounterSettings counterSettings(
            @Value("${daybook.counter.idle:PT5M}") Duration idle,
            @Value("${daybook.counter.longest:PT30M}") Duration longest) {
        return new CounterSettings(idle, longest);
    }
}

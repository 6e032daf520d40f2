package org.daybook.core.delivery.transport;

import java.nio.file.Path;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

    /** The mail server that the environment names ({@code DAYBOOK_MAIL_HOST} and so on), or else a folder of the home. */
    @Bean
    MailTransport mailTransport(Environment environment, @Value("${daybook.home}/mail") Path folder) {
        return SmtpSettings.of(name -> environment.getProperty("daybook.mail." + name))
                .<MailTransport>map(settings -> new SmtpTransport(settings, new Properties()))
                .orElseGet(() -> new Maildir(folder));
    }
}

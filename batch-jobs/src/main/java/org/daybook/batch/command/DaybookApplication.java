package org.daybook.batch.command;

import org.daybook.core.CoreConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The core and the jobs, without a web server. Migrations are run by {@link OpenBooks}, not by every start. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@ComponentScan("org.daybook.batch")
@Import(CoreConfiguration.class)
class DaybookApplication {}

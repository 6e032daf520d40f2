package org.daybook.core.schema;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core's own part of the schema. */
@Configuration(proxyBeanMethods = false)
class CoreSchema {

    @Bean
    SchemaPart coreSchemaPart() {
        return new SchemaPart("core", "schema_history_core", "db/core", List.of(), "db/rights/core.sql", 0);
    }
}

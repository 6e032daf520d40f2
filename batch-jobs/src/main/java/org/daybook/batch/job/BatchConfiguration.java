package org.daybook.batch.job;

import org.daybook.core.schema.SchemaPart;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/** A job repository in the bank's database: without one there is neither history nor restart. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchConfiguration {

    @Bean
    SchemaPart batchSchemaPart() {
        return BatchSchema.part();
    }
}

package org.daybook.core;

import java.util.List;
import org.daybook.core.security.Sha256;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcMariaDbDialect;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Everything the core offers, for an application to import. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableJdbcRepositories
public class CoreConfiguration {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(new DigestToBytes(), new BytesToDigest()));
    }

    /** Named rather than asked of the server, so that a context starts before the schema is there. */
    @Bean
    JdbcDialect jdbcDialect() {
        return new JdbcMariaDbDialect(IdentifierProcessing.create(
                new IdentifierProcessing.Quoting("`"), IdentifierProcessing.LetterCasing.AS_IS));
    }

    /** Of everything that goes through the one JDBC template. */
    @Bean
    SQLExceptionTranslator lockWaitTranslator() {
        return new LockWaitTranslator();
    }

    @WritingConverter
    private static final class DigestToBytes implements Converter<Sha256, byte[]> {
        @Override
        public byte[] convert(Sha256 digest) {
            return digest.bytes();
        }
    }

    @ReadingConverter
    private static final class BytesToDigest implements Converter<byte[], Sha256> {
        @Override
        public Sha256 convert(byte[] bytes) {
            return Sha256.ofDigest(bytes);
        }
    }
}

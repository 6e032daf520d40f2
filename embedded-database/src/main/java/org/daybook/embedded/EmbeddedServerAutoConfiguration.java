package org.daybook.embedded;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Gives an application the server of its home, unless it was told of another by {@code DAYBOOK_DB_URL}.
 *
 * <p>The property {@code daybook.home} names the home. The data source logs in as the run-time user, Flyway as the schema's owner. The server is let go when the context closes,
 * after its pool.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnProperty("daybook.home")
@Conditional(EmbeddedServerAutoConfiguration.WithoutServerOfItsOwn.class)
final class EmbeddedServerAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(Environment environment) {
        return EmbeddedServer.open(Path.of(environment.getRequiredProperty("daybook.home")));
    }

    @Bean
    JdbcConnectionDetails embeddedServerConnection(EmbeddedServer server) {
        return new RuntimeConnection(server.jdbcUrl(), server.runtime());
    }

    @Bean
    FlywayConnectionDetails embeddedServerOwnerConnection(EmbeddedServer server) {
        return new OwnerConnection(server.jdbcUrl(), server.owner());
    }

    private record RuntimeConnection(String url, Credentials credentials) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return credentials.user();
        }

        @Override
        public String getPassword() {
            return credentials.password();
        }
    }

    private record OwnerConnection(String url, Credentials credentials) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return credentials.user();
        }

        @Override
        public String getPassword() {
            return credentials.password();
        }
    }

    /** The same name whether it comes from the environment or as a property, directly or from a file of secrets. */
    static final class WithoutServerOfItsOwn extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            boolean told = Stream.of("DAYBOOK_DB_URL", "daybook.db.url", "DAYBOOK_DB_URL_FILE")
                    .anyMatch(name -> !environment.getProperty(name, "").isBlank());
            return new ConditionOutcome(
                    !told, ConditionMessage.forCondition("embedded server").because("DAYBOOK_DB_URL decides"));
        }
    }
}

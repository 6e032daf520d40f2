package org.daybook.core.test;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.schema.SchemaMigrations;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty books in a schema of their own, with the whole core on top, as the run-time user sees them. */
public final class Books implements AutoCloseable {

    private final TestSchema schema;
    private final ConfigurableApplicationContext context;

    private Books(TestSchema schema, ConfigurableApplicationContext context) {
        this.schema = schema;
        this.context = context;
    }

    /** With settings that override the usual ones. */
    public static Books open(String... properties) {
        return open(Application.class, properties);
    }

    /** With more beans than the core's own. */
    public static Books open(Class<?> application, String... properties) {
        return open(TestDatabase.get().newSchema(), application, properties);
    }

    /** On a schema that may hold books already. */
    public static Books open(TestSchema schema, String... properties) {
        return open(schema, Application.class, properties);
    }

    private static Books open(TestSchema schema, Class<?> application, String... properties) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(
                        "spring.datasource.url=" + schema.url() + "&useBulkStmts=true",
                        "spring.datasource.username=" + schema.runtime().user(),
                        "spring.datasource.password=" + schema.runtime().password(),
                        "daybook.db.url=" + schema.url(),
                        "spring.main.banner-mode=off",
                        "daybook.home="
                                + Path.of("target", "homes", UUID.randomUUID().toString())
                                        .toAbsolutePath())
                .properties(properties)
                .run();
        Books books = new Books(schema, context);
        books.bean(SchemaMigrations.class)
                .migrate(schema.dataSource(schema.owner()), schema.runtime().user());
        return books;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestSchema schema() {
        return schema;
    }

    public JdbcClient asRoot() {
        return schema.asRoot();
    }

    /** Those killed last still lie in the pool, which asks a session only after half a second whether it lives. */
    public void leaveDeadSessions() throws SQLException {
        bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    public long count(String table) {
        return asRoot().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Application {}
}

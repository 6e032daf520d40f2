package org.daybook.console;

import javax.sql.DataSource;
import org.daybook.core.schema.SchemaMigrations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes sure of the schema before the first request is answered: an embedded database is brought up to date, on a server of
 * one's own {@code ./daybook migrate} does that.
 */
@Component
class BooksOpening implements SmartInitializingSingleton {

    private final SchemaMigrations migrations;
    private final DataSource dataSource;
    private final ObjectProvider<FlywayConnectionDetails> embeddedOwner;
    private final ObjectProvider<JdbcConnectionDetails> connection;

    BooksOpening(
            SchemaMigrations migrations,
            DataSource dataSource,
            ObjectProvider<FlywayConnectionDetails> embeddedOwner,
            ObjectProvider<JdbcConnectionDetails> connection) {
        this.migrations = migrations;
        this.dataSource = dataSource;
        this.embeddedOwner = embeddedOwner;
        this.connection = connection;
    }

    @Override
    public void afterSingletonsInstantiated() {
        FlywayConnectionDetails owner = embeddedOwner.getIfAvailable();
        if (owner != null) {
            migrations.migrateOwn(
                    new DriverManagerDataSource(
                            String.valueOf(owner.getJdbcUrl()),
                            String.valueOf(owner.getUsername()),
                            String.valueOf(owner.getPassword())),
                    String.valueOf(connection.getObject().getUsername()));
            return;
        }
        int pending = migrations.pending(dataSource);
        if (pending > 0) {
            throw new StartRefused("The database's schema is older than this release (" + pending
                    + (pending == 1 ? " change" : " changes")
                    + " to come); have its owner run ./daybook migrate.");
        }
    }
}

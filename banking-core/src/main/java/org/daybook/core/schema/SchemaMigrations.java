package org.daybook.core.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date, with the rights of its owner. Only {@code ./daybook migrate} and the start of an
 * embedded server do that; every other process just asks {@link #pending}.
 */
@Component
public class SchemaMigrations {

    /** The mode the triggers are created in stays with them, so it must not depend on a server's configuration. */
    private static final String SQL_MODE =
            "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

    private final List<SchemaPart> parts;

    SchemaMigrations(List<SchemaPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SchemaPart::order))
                .toList();
    }

    /**
     * Applies what is missing.
     *
     * @param owner connects as the schema's owner
     * @param runtimeUser the user that all other processes connect as; it must exist, and receives its rights here
     * @return how many migrations were applied
     */
    public int migrate(DataSource owner, String runtimeUser) {
        int applied = 0;
        for (SchemaPart part : parts) {
            MigrateResult result = flyway(part, owner, runtimeUser).migrate();
            applied += result.migrationsExecuted;
        }
        return applied;
    }

    /** How many migrations of this release the database still lacks. Needs no more than the right to read. */
    public int pending(DataSource reader, String runtimeUser) {
        return parts.stream()
                .mapToInt(part -> flyway(part, reader, runtimeUser).info().pending().length)
                .sum();
    }

    private static Flyway flyway(SchemaPart part, DataSource dataSource, String runtimeUser) {
        return Flyway.configure()
                .dataSource(dataSource)
                .table(part.historyTable())
                .locations("classpath:" + part.location())
                .javaMigrations(part.javaMigrations().toArray(JavaMigration[]::new))
                .initSql(SQL_MODE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("runtimeUser", runtimeUser, "runtimeHost", "%"))
                .validateMigrationNaming(true)
                .load();
    }
}

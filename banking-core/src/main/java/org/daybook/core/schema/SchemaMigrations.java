package org.daybook.core.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
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

    private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    private final List<SchemaPart> parts;

    SchemaMigrations(List<SchemaPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SchemaPart::order))
                .toList();
    }

    /**
     * Applies what is missing, and gives the run-time user its rights anew, whether anything was missing or not: after a
     * restore, or for another user, nothing else has to be done.
     *
     * @param owner connects as the schema's owner
     * @param runtimeUser the user that all other processes connect as, from any host; it must exist
     * @return how many migrations were applied
     * @throws RuntimeUserUnknown if there is no such user; the schema is up to date then
     */
    public int migrate(DataSource owner, String runtimeUser) {
        int applied = 0;
        for (SchemaPart part : parts) {
            applied += flyway(part, owner).migrate().migrationsExecuted;
        }
        JdbcClient jdbc = JdbcClient.create(owner);
        for (SchemaPart part : parts) {
            giveRights(part, jdbc, runtimeUser);
        }
        return applied;
    }

    /**
     * As {@link #migrate}, on a server that is ours alone: what a killed first migration left half made is removed before,
     * as long as no table holds a row. One process at a time does this; others wait for it and find nothing left to do.
     */
    public int migrateOwn(DataSource owner, String runtimeUser) {
        Integer applied = new JdbcTemplate(owner).execute((ConnectionCallback<Integer>) connection -> {
            JdbcClient ours = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            ours.sql("DO GET_LOCK('daybook schema', 600)").update();
            try {
                beginAnewIfHalfMade(owner);
                return migrate(owner, runtimeUser);
            } finally {
                ours.sql("DO RELEASE_LOCK('daybook schema')").update();
            }
        });
        return Objects.requireNonNull(applied);
    }

    private void beginAnewIfHalfMade(DataSource owner) {
        JdbcTemplate jdbc = new JdbcTemplate(owner);
        if (isHalfMade(owner) && !isUsed(jdbc)) {
            jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
                String schema = connection.getCatalog();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP DATABASE `" + schema + "`");
                    statement.execute(
                            "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
                }
                return null;
            });
        }
    }

    private boolean isHalfMade(DataSource owner) {
        return parts.stream()
                .map(part -> flyway(part, owner).info())
                .anyMatch(info -> info.pending().length > 0
                        || Stream.of(info.all())
                                .anyMatch(migration -> migration.getState().isFailed()));
    }

    /** Whether any table but the histories of the migrations has a row. */
    private static boolean isUsed(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND table_name NOT LIKE 'schema\\_history\\_%'""", String.class).stream()
                .anyMatch(table -> !jdbc.queryForList("SELECT 1 FROM `" + table + "` LIMIT 1")
                        .isEmpty());
    }

    /**
     * How many migrations of this release the database still lacks. Needs no more than the right to read.
     *
     * @throws org.flywaydb.core.api.exception.FlywayValidateException if the schema was made by a newer release, one of its
     *     migrations failed, or was another than this release's
     */
    public int pending(DataSource reader) {
        int pending = 0;
        for (SchemaPart part : parts) {
            Flyway flyway = flyway(part, reader);
            pending += flyway.info().pending().length;
            if (flyway.info().applied().length > 0) {
                flyway.validate();
            }
        }
        return pending;
    }

    /** One GRANT ends with a semicolon and a line feed; none holds a semicolon itself. */
    private static void giveRights(SchemaPart part, JdbcClient jdbc, String runtimeUser) {
        if (!USER_NAME.matcher(runtimeUser).matches()) {
            throw new RuntimeUserUnknown(runtimeUser, null);
        }
        try {
            String script = new ClassPathResource(part.rights()).getContentAsString(StandardCharsets.UTF_8);
            for (String grant : script.replace("${runtimeUser}", "'" + runtimeUser + "'@'%'")
                    .split(";\n", -1)) {
                if (!grant.isBlank()) {
                    jdbc.sql(grant).update();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DataAccessException refused) {
            throw new RuntimeUserUnknown(runtimeUser, refused);
        }
    }

    private static Flyway flyway(SchemaPart part, DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .table(part.historyTable())
                .locations("classpath:" + part.location())
                .javaMigrations(part.javaMigrations().toArray(JavaMigration[]::new))
                .initSql(SQL_MODE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }
}

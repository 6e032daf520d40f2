package org.daybook.core.schema;

import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * One part of the schema with a history of its own.
 *
 * @param name for messages
 * @param historyTable where Flyway records what it has done for this part
 * @param location class path folder of the SQL migrations, looked through with its sub-folders
 * @param javaMigrations migrations that are not SQL files
 * @param rights class path resource with what the run-time user may do, given anew by every migration
 * @param order parts are migrated in ascending order
 */
public record SchemaPart(
        String name, String historyTable, String location, List<JavaMigration> javaMigrations, String rights, int order) {

    public SchemaPart {
        javaMigrations = List.copyOf(javaMigrations);
    }
}

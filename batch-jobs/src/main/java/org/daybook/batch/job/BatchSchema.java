package org.daybook.batch.job;

import java.util.List;
import org.daybook.core.schema.SchemaPart;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of the batch framework, from its own script, as a part of the schema with a history of its own. */
final class BatchSchema {

    private static final String FRAMEWORK_SCRIPT = "org/springframework/batch/core/schema-mariadb.sql";

    private BatchSchema() {}

    static SchemaPart part() {
        return new SchemaPart(
                "batch", "schema_history_batch", "db/batch", List.of(new FrameworkTables()), "db/rights/batch.sql", 1);
    }

    private static final class FrameworkTables implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("001");
        }

        @Override
        public String getDescription() {
            return "framework tables";
        }

        @Override
        public @Nullable Integer getChecksum() {
            return null;
        }

        /** MariaDB commits at each CREATE TABLE anyway. */
        @Override
        public boolean canExecuteInTransaction() {
            return false;
        }

        @Override
        public void migrate(Context context) {
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(FRAMEWORK_SCRIPT));
        }
    }
}

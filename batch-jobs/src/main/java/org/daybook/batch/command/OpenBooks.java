package org.daybook.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.schema.SchemaMigrations;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The books, opened for one command: the application's context over the database of the home or of one's own server. An
 * embedded database is brought up to date by itself; on a server of one's own, {@code migrate} does that.
 */
final class OpenBooks implements AutoCloseable {

    private static final String CANNOT_BE_WRITTEN =
            " cannot be written; give DAYBOOK_HOME a folder on a disk that can be written and has room.";

    /** ER_DBACCESS_DENIED_ERROR: not even SELECT was granted. */
    private static final int NO_RIGHTS_IN_SCHEMA = 1044;

    private final CommandContext command;
    private final ConfigurableApplicationContext context;

    private OpenBooks(CommandContext command, ConfigurableApplicationContext context) {
        this.command = command;
        this.context = context;
    }

    static OpenBooks open(CommandContext command) {
        OpenBooks books = start(command, DatabaseSettings.USER, DatabaseSettings.PASSWORD);
        boolean ready = false;
        try {
            if (books.embeddedOwner().isPresent()) {
                books.bean(SchemaMigrations.class)
                        .migrateOwn(books.embeddedOwner().get(), books.user());
            } else {
                books.requireCurrentSchema();
            }
            ready = true;
            return books;
        } finally {
            if (!ready) {
                books.close();
            }
        }
    }

    /** For {@code migrate} alone, on a server of one's own: as the schema's owner, whatever state the schema is in. */
    static OpenBooks openAsOwner(CommandContext command) {
        return start(command, DatabaseSettings.OWNER_USER, DatabaseSettings.OWNER_PASSWORD);
    }

    private static OpenBooks start(CommandContext command, String user, String password) {
        makeLogFolder(command.home());
        Map<String, Object> properties = new HashMap<>();
        command.database().url().ifPresent(url -> {
            properties.put("daybook.db.url", url);
            properties.put("spring.datasource.url", url);
            properties.put("spring.datasource.username", command.database().required(user));
            properties.put("spring.datasource.password", command.database().required(password));
        });
        return new OpenBooks(
                command,
                new SpringApplicationBuilder(DaybookApplication.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .properties(properties)
                        // As arguments, or the environment's DAYBOOK_HOME would win over the demo's own home, and an
                        // application.properties that happens to lie where the caller stands over ours.
                        .run("--daybook.home=" + command.home(), "--spring.config.location=classpath:/"));
    }

    /** First of all, or the logging framework would complain at length on the terminal. */
    private static void makeLogFolder(Path home) {
        Path logs = home.resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException refused) {
            throw new CommandFailed(ExitCode.FAILED, "The home " + home + CANNOT_BE_WRITTEN, refused);
        }
        if (!Files.isWritable(logs)) {
            throw new CommandFailed(ExitCode.FAILED, "The home " + home + CANNOT_BE_WRITTEN);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** This command as whoever asks for work on the books. */
    Requester requester() {
        return new Requester() {
            @Override
            public String name() {
                return "command line";
            }

            @Override
            public Progress progress() {
                return command.terminal().progress();
            }

            @Override
            public void holds(HeldRun run) {
                command.stop().stops(run);
            }

            @Override
            public void waits(String sentence) {
                command.terminal().notice(sentence);
            }

            @Override
            public void tells(String sentence) {
                command.terminal().notice(sentence);
            }

            @Override
            public boolean givesUp() {
                return command.stop().requested();
            }
        };
    }

    /** The schema's owner, where the server is ours. */
    private Optional<DataSource> embeddedOwner() {
        return context.getBeanProvider(FlywayConnectionDetails.class).stream()
                .findFirst()
                .map(owner -> new DriverManagerDataSource(
                        String.valueOf(owner.getJdbcUrl()),
                        String.valueOf(owner.getUsername()),
                        String.valueOf(owner.getPassword())));
    }

    /** Migrates on a server of one's own. */
    int migrateFor(String runtimeUser) {
        return migrate(bean(DataSource.class), runtimeUser);
    }

    private int migrate(DataSource owner, String runtimeUser) {
        return bean(SchemaMigrations.class).migrate(owner, runtimeUser);
    }

    private void requireCurrentSchema() {
        int pending;
        try {
            pending = bean(SchemaMigrations.class).pending(bean(DataSource.class));
        } catch (FlywayException refused) {
            if (refused.getCause() instanceof SQLException cause && cause.getErrorCode() == NO_RIGHTS_IN_SCHEMA) {
                throw new CommandFailed(
                        ExitCode.FAILED,
                        "The user " + user()
                                + " has no rights in the schema yet; have its owner run ./daybook migrate.",
                        refused);
            }
            throw refused;
        }
        if (pending > 0) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "The database's schema is older than this release (" + pending
                            + (pending == 1 ? " change" : " changes")
                            + " to come); have its owner run ./daybook migrate.");
        }
    }

    private String user() {
        return String.valueOf(bean(JdbcConnectionDetails.class).getUsername());
    }

    @Override
    public void close() {
        context.close();
    }
}

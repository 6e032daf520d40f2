package org.daybook.batch.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.job.Requester;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.daybook.core.schema.SchemaMigrations;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.test.Books;
import org.daybook.core.test.TestDatabase;
import org.daybook.core.test.TestSchema;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty books in a schema of their own with the jobs on top, and a home for their files. */
public final class BatchBooks implements AutoCloseable {

    private final Books books;
    private final Path home;

    private BatchBooks(Books books, Path home) {
        this.books = books;
        this.home = home;
    }

    /** Besides, with settings such as {@code daybook.mail.host=…}. */
    public static BatchBooks open(Path home, String... settings) {
        Path absolute = home.toAbsolutePath();
        String[] all = Stream.concat(Stream.of("daybook.home=" + absolute), Stream.of(settings))
                .toArray(String[]::new);
        return new BatchBooks(Books.open(Application.class, all), absolute);
    }

    public ImportResult importFolder(Path folder, Requester requester) {
        return importFolder(folder, "0", requester);
    }

    public ImportResult importFolder(Path folder, String tolerance, Requester requester) {
        return bean(FolderImports.class).run(folder, RoundingTolerance.parse(tolerance), requester);
    }

    /** Of these accounts, by reference or number; of all if none is named. */
    public StatementOrder order(StatementPeriod period, List<StatementFormat> formats, String... accounts) {
        List<Account> found = Stream.of(accounts)
                .map(name -> bean(Accounts.class).find(name).orElseThrow())
                .toList();
        return new StatementOrder(period, found, Set.copyOf(formats));
    }

    public StatementsResult statements(StatementOrder order, Path folder, Requester requester) {
        return statements(order, folder, 2, requester);
    }

    public StatementsResult statements(StatementOrder order, Path folder, int workers, Requester requester) {
        return bean(StatementRuns.class).run(order, folder, workers, requester);
    }

    /** Other work, of nobody in particular, that keeps the books to itself until it is closed. */
    public HeldRun holdBooks() {
        return hold(Work.folderImport(Sha256.ofFields("other work"), "a test"));
    }

    /** Work as another process would hold it. */
    public HeldRun hold(Work work) {
        return bean(Operations.class)
                .begin(work, "test", waits -> {}, () -> true)
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    public JdbcClient asRoot() {
        return books.asRoot();
    }

    /** How many rows the table, view or query in brackets has. */
    public long count(String table) {
        return asRoot().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** How many rows each table of the books has; requests and the jobs' own history are not of the books. */
    public Map<String, Long> rowsOfBooks() {
        return asRoot().sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND table_name NOT LIKE 'operation\\_%' AND table_name NOT LIKE 'BATCH\\_%'
                          AND table_name NOT LIKE 'schema\\_history%'""").query(String.class).stream()
                .collect(Collectors.toMap(table -> table, this::count, (one, other) -> one, TreeMap::new));
    }

    /** State of each request and outcome of its run, a line for each run. */
    public List<String> outcomes() {
        return asRoot().sql("""
                SELECT CONCAT(request.state, ' | ', COALESCE(run.outcome, 'none'))
                FROM operation_request request JOIN operation_run run ON run.request_id = request.id
                ORDER BY run.id""").query(String.class).list();
    }

    public TestSchema schema() {
        return books.schema();
    }

    /** A further schema on the same server, empty but with all its tables. */
    public TestSchema furtherSchema() {
        TestSchema schema = TestDatabase.get().newSchema();
        bean(SchemaMigrations.class)
                .migrate(schema.dataSource(schema.owner()), schema.runtime().user());
        return schema;
    }

    public Path home() {
        return home;
    }

    @Override
    public void close() {
        books.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @ComponentScan({
        "org.daybook.batch.analytics",
        "org.daybook.batch.closing",
        "org.daybook.batch.cutoff",
        "org.daybook.batch.delivering",
        "org.daybook.batch.executor",
        "org.daybook.batch.expiry",
        "org.daybook.batch.fraud",
        "org.daybook.batch.holds",
        "org.daybook.batch.importing",
        "org.daybook.batch.interest",
        "org.daybook.batch.job",
        "org.daybook.batch.night",
        "org.daybook.batch.reconciling",
        "org.daybook.batch.standingorders",
        "org.daybook.batch.statements"
    })
    @Import(CoreConfiguration.class)
    static class Application {}
}

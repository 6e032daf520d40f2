package org.daybook.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.daybook.batch.importing.FolderImports;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.Accounts;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.schema.SchemaMigrations;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.statement.StatementSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The statements job, from the database to synced and registered files, against rendering, writing and syncing the same
 * statements out of memory on as many threads. Both take turns; each turn of the job has a period of its own, so that
 * nothing is reused.
 */
final class JobBenchmark {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 3, 31);
    private static final int TURNS = 3;
    private static final int ACCOUNTS_AT_A_TIME = 500;
    private static final int SHARE_OF_DEBITS = 4;

    private final int accounts;
    private final int lines;
    private final Path folder;

    JobBenchmark(int accounts, int lines, Path folder) {
        this.accounts = accounts;
        this.lines = lines;
        this.folder = folder;
    }

    /** Seconds of each turn. */
    record Result(int accounts, int lines, int threads, List<Double> job, List<Double> files) {

        double ratio() {
            return median(job) / median(files);
        }

        static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    Result run(PrintStream out) throws IOException {
        writeBankFiles(folder.resolve("bank-files"));
        int threads = Runtime.getRuntime().availableProcessors();
        try (ConfigurableApplicationContext context = start()) {
            migrate(context);
            out.println("Importing " + accounts + " accounts with " + lines + " entries each …");
            ImportResult imported = context.getBean(FolderImports.class)
                    .run(folder.resolve("bank-files"), RoundingTolerance.NONE, new Nobody());
            if (!(imported instanceof ImportResult.Imported)) {
                throw new IllegalStateException("Not imported: " + imported);
            }
            List<Statement> statements = statements(context);
            List<Double> job = new ArrayList<>();
            List<Double> files = new ArrayList<>();
            for (int turn = -1; turn < TURNS; turn++) {
                double jobSeconds = job(context, LAST_DAY.plusDays(turn + 1), threads);
                double filesSeconds = files(statements, threads, turn);
                out.println(String.format(
                        Locale.ROOT,
                        "%s: job %.1f s, files alone %.1f s",
                        turn < 0 ? "warm-up" : "turn",
                        jobSeconds,
                        filesSeconds));
                if (turn >= 0) {
                    job.add(jobSeconds);
                    files.add(filesSeconds);
                }
            }
            return new Result(accounts, lines, threads, job, files);
        }
    }

    private double job(ConfigurableApplicationContext context, LocalDate to, int threads) {
        StatementOrder order =
                new StatementOrder(new StatementPeriod(FIRST_DAY, to), List.of(), EnumSet.allOf(StatementFormat.class));
        long begin = System.nanoTime();
        StatementsResult result =
                context.getBean(StatementRuns.class).run(order, folder.resolve("out-" + to), threads, new Nobody());
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!(result instanceof StatementsResult.Made made) || made.statements() != accounts) {
            throw new IllegalStateException("Not made: " + result);
        }
        return seconds;
    }

    private double files(List<Statement> statements, int threads, int turn) throws IOException {
        Path target = Files.createDirectories(folder.resolve("files-" + turn));
        return new SyncedWriting().write(statements, threads, target).seconds();
    }

    private List<Statement> statements(ConfigurableApplicationContext context) {
        Accounts onFile = context.getBean(Accounts.class);
        StatementSource source = context.getBean(StatementSource.class);
        List<Long> ids = onFile.ids();
        List<Statement> statements = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += ACCOUNTS_AT_A_TIME) {
            List<Long> page = ids.subList(from, Math.min(from + ACCOUNTS_AT_A_TIME, ids.size()));
            statements.addAll(source.drawUp(onFile.byId(page), new StatementPeriod(FIRST_DAY, LAST_DAY)));
        }
        return statements;
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("daybook.home=" + folder.resolve("home"), "daybook.command=benchmark")
                .run();
    }

    private static void migrate(ConfigurableApplicationContext context) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        DataSource dataSource = new DriverManagerDataSource(
                String.valueOf(owner.getJdbcUrl()),
                String.valueOf(owner.getUsername()),
                String.valueOf(owner.getPassword()));
        context.getBean(SchemaMigrations.class)
                .migrate(
                        dataSource,
                        String.valueOf(
                                context.getBean(JdbcConnectionDetails.class).getUsername()));
    }

    private void writeBankFiles(Path files) throws IOException {
        Files.createDirectories(files);
        Random random = new Random(1);
        try (BufferedWriter customers = Files.newBufferedWriter(files.resolve("customers.csv"));
                BufferedWriter accountRows = Files.newBufferedWriter(files.resolve("accounts.csv"));
                BufferedWriter entries = Files.newBufferedWriter(files.resolve("entries.csv"))) {
            customers.write("customer_ref,full_name,birth_date,email,language,address,postcode,city,country\n");
            accountRows.write("account_ref,customer_ref,product,currency,opened_on,statement_cycle,overdraft_limit\n");
            entries.write(
                    "entry_ref,booking_date,booked_at,debit_account,credit_account,amount,currency,kind,narrative,"
                            + "counterparty_bank,counterparty_account,debit_balance_after,credit_balance_after\n");
            for (int account = 0; account < accounts; account++) {
                customers.write(String.format(
                        Locale.ROOT,
                        "C%06d,Customer Number %d,1980-01-01,c%d@customers.example,en,Main Street %d,%05d,Prague,CZ%n",
                        account,
                        account,
                        account,
                        account % 100,
                        account));
                accountRows.write(String.format(
                        Locale.ROOT, "A%06d,C%06d,CHECKING,CZK,2025-01-01,MONTHLY,0.00%n", account, account));
            }
            for (int line = 0; line < lines; line++) {
                writeDay(entries, line, random);
            }
        }
    }

    private void writeDay(BufferedWriter entries, int line, Random random) throws IOException {
        LocalDate day = FIRST_DAY.plusDays((long) line * 30 / lines);
        for (int account = 0; account < accounts; account++) {
            String head = String.format(Locale.ROOT, "T%04d-%06d,%s,,", line, account, day);
            boolean debit = line > 0 && random.nextInt(SHARE_OF_DEBITS) > 0;
            entries.write(
                    debit
                            ? String.format(
                                    Locale.ROOT,
                                    "%sA%06d,,%d.%02d,CZK,CARD_PAYMENT,Card payment at shop number %d,,,,%n",
                                    head,
                                    account,
                                    random.nextInt(10),
                                    random.nextInt(10, 100),
                                    random.nextInt(10_000))
                            : String.format(
                                    Locale.ROOT,
                                    "%s,A%06d,%d.%02d,CZK,REMITTANCE_IN,Incoming payment %d,0800,%d,,%n",
                                    head,
                                    account,
                                    random.nextInt(1_000, 10_000),
                                    random.nextInt(100),
                                    random.nextInt(1_000_000),
                                    random.nextInt(10_000_000, 100_000_000)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @ComponentScan("org.daybook.batch")
    @Import(CoreConfiguration.class)
    static class Application {}

    /** Asks for work and watches nothing. */
    private static final class Nobody implements Requester {

        @Override
        public String name() {
            return "benchmark";
        }

        @Override
        public Progress progress() {
            return Progress.SILENT;
        }

        @Override
        public void holds(HeldRun run) {}

        @Override
        public void waits(String sentence) {}

        @Override
        public boolean givesUp() {
            return false;
        }
    }
}

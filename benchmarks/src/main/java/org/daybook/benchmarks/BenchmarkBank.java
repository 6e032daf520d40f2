package org.daybook.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.schema.SchemaMigrations;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
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

/** A made-up bank in a home of its own: so many accounts, each with so many entries within March 2025. */
final class BenchmarkBank implements AutoCloseable {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 3, 31);

    private static final int SHARE_OF_DEBITS = 4;

    private final int accounts;
    private final int lines;
    private final Path folder;
    private final ConfigurableApplicationContext context;

    private BenchmarkBank(int accounts, int lines, Path folder) {
        this.accounts = accounts;
        this.lines = lines;
        this.folder = folder;
        this.context = start();
    }

    /** Writes the bank's files and imports them. */
    static BenchmarkBank open(int accounts, int lines, Path folder) throws IOException {
        BenchmarkBank bank = new BenchmarkBank(accounts, lines, folder);
        migrate(bank.context);
        Path files = folder.resolve("bank-files");
        bank.writeBankFiles(files);
        ImportResult imported = bank.bean(FolderImports.class).run(files, RoundingTolerance.NONE, new Nobody());
        if (!(imported instanceof ImportResult.Imported)) {
            throw new IllegalStateException("Not imported: " + imported);
        }
        return bank;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Seconds the whole job takes for all accounts from the first day to another. */
    double makeStatements(LocalDate to, int threads) {
        StatementOrder order =
                new StatementOrder(new StatementPeriod(FIRST_DAY, to), List.of(), EnumSet.allOf(StatementFormat.class));
        long begin = System.nanoTime();
        StatementsResult result =
                bean(StatementRuns.class).run(order, folder.resolve("out-" + to), threads, new Nobody());
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!(result instanceof StatementsResult.Made made) || made.statements() != accounts) {
            throw new IllegalStateException("Not made: " + result);
        }
        return seconds;
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("daybook.home=" + folder.resolve("home"))
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

    @Override
    public void close() {
        context.close();
    }

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

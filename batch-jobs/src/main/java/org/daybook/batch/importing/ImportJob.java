package org.daybook.batch.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.batch.job.StopBetweenChunks;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.intake.CustomerRow;
import org.daybook.core.intake.EntryBooking;
import org.daybook.core.intake.EntryRow;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.intake.Imports;
import org.daybook.core.intake.RowReader;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Check, customers, accounts, entries, completion: see the README beside this class. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    private static final int CHUNK = 1_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopBetweenChunks stop;
    private final LiveRuns runs;
    private final Imports imports;

    ImportJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            StopBetweenChunks stop,
            LiveRuns runs,
            Imports imports) {
        this.repository = repository;
        this.transactions = transactions;
        this.stop = stop;
        this.runs = runs;
        this.imports = imports;
    }

    @Bean
    Step importCheckStep() {
        return new StepBuilder("importCheckStep", repository)
                .tasklet(new CheckTasklet(imports, runs), transactions)
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<CustomerRow> importCustomersReader(@Value("#{stepExecution}") StepExecution step) {
        runs.of(Jobs.requestOf(step)).progress().begin("entering customers", 0);
        return new BankFileReader<>(parameters(step), given -> RowReader.customers(given.folder()), 0);
    }

    @Bean
    @StepScope
    ItemWriter<CustomerRow> importCustomersWriter(
            @Value("#{stepExecution}") StepExecution step, BusinessDates businessDates) {
        LiveRun run = runs.of(Jobs.requestOf(step));
        LocalDate validFrom = Optional.ofNullable(begun(step).lastBookingDate())
                .or(businessDates::current)
                .orElse(LocalDate.EPOCH);
        return chunk -> {
            run.held().assertHeld();
            imports.enterCustomers(List.copyOf(chunk.getItems()), validFrom);
            run.progress().advance(chunk.size());
        };
    }

    @Bean
    Step importCustomersStep(
            ItemStreamReader<CustomerRow> importCustomersReader, ItemWriter<CustomerRow> importCustomersWriter) {
        return new StepBuilder("importCustomersStep", repository)
                .<CustomerRow, CustomerRow>chunk(CHUNK)
                .reader(importCustomersReader)
                .writer(importCustomersWriter)
                .transactionManager(transactions)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<AccountRow> importAccountsReader(@Value("#{stepExecution}") StepExecution step) {
        runs.of(Jobs.requestOf(step)).progress().begin("opening accounts", 0);
        return new BankFileReader<>(parameters(step), given -> RowReader.accounts(given.folder()), 0);
    }

    @Bean
    @StepScope
    ItemWriter<AccountRow> importAccountsWriter(@Value("#{stepExecution}") StepExecution step) {
        LiveRun run = runs.of(Jobs.requestOf(step));
        return chunk -> {
            run.held().assertHeld();
            imports.openAccounts(List.copyOf(chunk.getItems()));
            run.progress().advance(chunk.size());
        };
    }

    @Bean
    Step importAccountsStep(
            ItemStreamReader<AccountRow> importAccountsReader, ItemWriter<AccountRow> importAccountsWriter) {
        return new StepBuilder("importAccountsStep", repository)
                .<AccountRow, AccountRow>chunk(CHUNK)
                .reader(importAccountsReader)
                .writer(importAccountsWriter)
                .transactionManager(transactions)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<EntryRow> importEntriesReader(@Value("#{stepExecution}") StepExecution step) {
        ImportOnFile begun = begun(step);
        LiveRun run = runs.of(Jobs.requestOf(step));
        run.progress().begin("posting entries", begun.entriesExpected());
        run.progress().advance(begun.entriesPosted());
        return new BankFileReader<>(
                parameters(step), given -> RowReader.entries(given.folder()), begun.entriesPosted());
    }

    @Bean
    @StepScope
    ItemWriter<EntryRow> importEntriesWriter(@Value("#{stepExecution}") StepExecution step, EntryBooking booking) {
        LiveRun run = runs.of(Jobs.requestOf(step));
        ImportOnFile begun = begun(step);
        return chunk -> {
            run.held().assertHeld();
            booking.book(begun.content(), begun.tolerance(), List.copyOf(chunk.getItems()));
            run.progress().advance(chunk.size());
        };
    }

    @Bean
    Step importEntriesStep(ItemStreamReader<EntryRow> importEntriesReader, ItemWriter<EntryRow> importEntriesWriter) {
        return new StepBuilder("importEntriesStep", repository)
                .<EntryRow, EntryRow>chunk(CHUNK)
                .reader(importEntriesReader)
                .writer(importEntriesWriter)
                .transactionManager(transactions)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    Step importCompletionStep() {
        return new StepBuilder("importCompletionStep", repository)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution step = contribution.getStepExecution();
                            runs.of(Jobs.requestOf(step)).held().assertHeld();
                            imports.complete(parameters(step).content(), "import");
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Job importJob(
            Step importCheckStep,
            Step importCustomersStep,
            Step importAccountsStep,
            Step importEntriesStep,
            Step importCompletionStep) {
        return new JobBuilder("importJob", repository)
                .start(importCheckStep)
                .next(importCustomersStep)
                .next(importAccountsStep)
                .next(importEntriesStep)
                .next(importCompletionStep)
                .build();
    }

    private ImportOnFile begun(StepExecution step) {
        return imports.find(parameters(step).content()).orElseThrow();
    }

    private static ImportParameters parameters(StepExecution step) {
        return ImportParameters.of(step.getJobParameters());
    }
}

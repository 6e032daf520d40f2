package org.daybook.batch.statements;

import java.util.List;
import org.daybook.batch.job.Jobs;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.LiveRuns;
import org.daybook.batch.job.StopBetweenChunks;
import org.daybook.core.statement.RenderedStatement;
import org.daybook.core.statement.StatementArchive;
import org.daybook.core.statement.StatementProduction;
import org.daybook.core.statement.StatementProduction.DrawnUp;
import org.daybook.core.statement.StatementRequests;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Making, partitioned by account range, then publication: see the README beside this class. */
@Configuration(value = "statementsJobConfiguration", proxyBeanMethods = false)
class StatementsJob {

    /** Statements written and registered in one transaction; their files are in memory until then. */
    private static final int CHUNK = 20;

    /** Statements drawn up by one set of queries; their lines are in memory until they are rendered. */
    private static final int PAGE = 10;

    /** More ranges than workers, so that a slow one does not leave the others idle. */
    private static final int RANGES = 32;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final LiveRuns runs;
    private final StatementRequests requests;
    private final StatementProduction production;

    StatementsJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            LiveRuns runs,
            StatementRequests requests,
            StatementProduction production) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
        this.requests = requests;
        this.production = production;
    }

    @Bean
    @StepScope
    Partitioner statementsPartitioner(@Value("#{stepExecution}") StepExecution step) {
        return new AccountRanges(requests, Jobs.requestOf(step));
    }

    @Bean
    @StepScope
    ItemStreamReader<DrawnUp> statementsReader(@Value("#{stepExecution}") StepExecution step) {
        return new DueStatementReader(requests, production, Jobs.requestOf(step), AccountRanges.of(step), PAGE);
    }

    @Bean
    @StepScope
    ItemProcessor<DrawnUp, RenderedStatement> statementsProcessor(@Value("#{stepExecution}") StepExecution step) {
        StatementParameters parameters = StatementParameters.of(step.getJobParameters());
        return drawnUp -> production.render(drawnUp, parameters.formats());
    }

    @Bean
    @StepScope
    ItemWriter<RenderedStatement> statementsWriter(@Value("#{stepExecution}") StepExecution step) {
        LiveRun run = runs.of(Jobs.requestOf(step));
        return chunk -> {
            run.held().assertHeld();
            production.keep(run.held().requestId(), List.copyOf(chunk.getItems()));
            run.progress().advance(chunk.size());
        };
    }

    @Bean
    Step statementsRangeStep(
            ItemStreamReader<DrawnUp> statementsReader,
            ItemProcessor<DrawnUp, RenderedStatement> statementsProcessor,
            ItemWriter<RenderedStatement> statementsWriter,
            StopBetweenChunks stop) {
        return new StepBuilder("statementsRangeStep", repository)
                .<DrawnUp, RenderedStatement>chunk(CHUNK)
                .reader(statementsReader)
                .processor(statementsProcessor)
                .writer(statementsWriter)
                .transactionManager(transactions)
                .interruptionPolicy(stop)
                .build();
    }

    /** As many threads as the caller asked for, for this run alone. */
    @Bean
    PartitionHandler statementsPartitionHandler(Step statementsRangeStep) {
        return (splitter, step) -> {
            StatementParameters parameters = StatementParameters.of(step.getJobParameters());
            LiveRun run = runs.of(Jobs.requestOf(step));
            StatementRequests.Progress progress = requests.progress(run.held().requestId());
            run.progress().begin("making statements", progress.due());
            run.progress().advance(progress.registered());
            try (SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("statements-")) {
                workers.setConcurrencyLimit(parameters.workers());
                TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
                handler.setGridSize(RANGES);
                handler.setStep(statementsRangeStep);
                handler.setTaskExecutor(workers);
                return handler.handle(splitter, step);
            }
        };
    }

    @Bean
    Step statementsMakingStep(Partitioner statementsPartitioner, PartitionHandler statementsPartitionHandler) {
        return new StepBuilder("statementsMakingStep", repository)
                .partitioner("statementsRangeStep", statementsPartitioner)
                .partitionHandler(statementsPartitionHandler)
                .build();
    }

    /** Done again on a restart even if it was done: the restart may name another folder. */
    @Bean
    Step statementsPublicationStep(StatementArchive archive) {
        return new StepBuilder("statementsPublicationStep", repository)
                .tasklet(new PublicationTasklet(requests, archive, runs), transactions)
                // Whoever takes the request up again may have named another folder.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Job statementsJob(Step statementsMakingStep, Step statementsPublicationStep) {
        return new JobBuilder("statementsJob", repository)
                .start(statementsMakingStep)
                .next(statementsPublicationStep)
                .build();
    }
}

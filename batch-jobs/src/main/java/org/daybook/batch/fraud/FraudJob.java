package org.daybook.batch.fraud;

import org.daybook.batch.job.LiveRuns;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.FraudReports;
import org.daybook.core.fraud.FraudScans;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The scan, then the report: see the README beside this class. */
@Configuration(value = "fraudJobConfiguration", proxyBeanMethods = false)
class FraudJob {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final LiveRuns runs;

    FraudJob(JobRepository repository, PlatformTransactionManager transactions, LiveRuns runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
    }

    @Bean
    Step fraudScanStep(FraudScans scans, Alerts alerts) {
        return new StepBuilder("fraudScanStep", repository)
                .tasklet(new ScanTasklet(scans, alerts, runs), transactions)
                .build();
    }

    @Bean
    Step fraudReportStep(FraudReports reports) {
        return new StepBuilder("fraudReportStep", repository)
                .tasklet(new ReportTasklet(reports, runs), transactions)
                // Whoever takes the request up again may have named another folder.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Job fraudJob(Step fraudScanStep, Step fraudReportStep) {
        return new JobBuilder("fraudJob", repository)
                .start(fraudScanStep)
                .next(fraudReportStep)
                .build();
    }
}

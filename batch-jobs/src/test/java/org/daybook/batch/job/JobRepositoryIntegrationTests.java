package org.daybook.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.util.AopTestUtils;

/** Without a repository in the database there would be neither history nor restart, and nobody would notice. */
class JobRepositoryIntegrationTests {

    @Test
    void liesInTheDatabase(@TempDir Path home, @TempDir Path folder) {
        SampleFolder.small().writeTo(folder);
        try (BatchBooks books = BatchBooks.open(home)) {
            Object repository = AopTestUtils.getUltimateTargetObject(books.bean(JobRepository.class));
            books.importFolder(folder, TestRequester.patient());

            assertThat(repository)
                    .isExactlyInstanceOf(SimpleJobRepository.class)
                    .isNotInstanceOf(ResourcelessJobRepository.class);
            assertThat(books.asRoot()
                            .sql(
                                    "SELECT CONCAT(step_name, ' ', status) FROM BATCH_STEP_EXECUTION ORDER BY step_execution_id")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "importCheckStep COMPLETED",
                            "importCustomersStep COMPLETED",
                            "importAccountsStep COMPLETED",
                            "importEntriesStep COMPLETED",
                            "importCompletionStep COMPLETED");
        }
    }

    @Test
    void allowsOneRunningExecutionOfAnInstance(@TempDir Path home, @TempDir Path folder) {
        SampleFolder.small().writeTo(folder);
        try (BatchBooks books = BatchBooks.open(home)) {
            books.importFolder(folder, TestRequester.patient());
            books.asRoot().sql("UPDATE BATCH_JOB_EXECUTION SET end_time = NULL").update();

            assertThatThrownBy(() -> books.asRoot().sql("""
                            INSERT INTO BATCH_JOB_EXECUTION (job_execution_id, version, job_instance_id, create_time)
                            SELECT 999, 0, job_instance_id, create_time FROM BATCH_JOB_EXECUTION""").update())
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("UQ_BATCH_JOB_EXECUTION_RUNNING");
        }
    }
}

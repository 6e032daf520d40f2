package org.daybook.batch.fraud;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What the job is told beside its request.
 *
 * @param from first day on which the last entry of a finding may be booked
 * @param to last such day
 * @param folder receives the report
 */
record FraudParameters(LocalDate from, LocalDate to, Path folder) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FOLDER = "folder";

    JobParametersBuilder addTo(JobParametersBuilder builder) {
        return builder.addLocalDate(FROM, from, false)
                .addLocalDate(TO, to, false)
                .addString(FOLDER, folder.toString(), false);
    }

    static FraudParameters of(JobParameters parameters) {
        LocalDate from = parameters.getLocalDate(FROM);
        LocalDate to = parameters.getLocalDate(TO);
        String folder = parameters.getString(FOLDER);
        if (from == null || to == null || folder == null) {
            throw new IllegalArgumentException("The fraud job needs from, to and folder");
        }
        return new FraudParameters(from, to, Path.of(folder));
    }
}

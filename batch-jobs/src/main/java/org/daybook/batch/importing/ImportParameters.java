package org.daybook.batch.importing;

import java.nio.file.Path;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.RoundingTolerance;
import org.daybook.core.security.Sha256;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What the job is told beside its request.
 *
 * @param folder the private copy of the bank's files
 * @param folderName the folder as its sender named it, for people
 */
record ImportParameters(BankFolder folder, String folderName, Sha256 content, RoundingTolerance tolerance) {

    private static final String FOLDER = "folder";
    private static final String FOLDER_NAME = "folderName";
    private static final String CONTENT = "content";
    private static final String TOLERANCE = "tolerance";

    JobParametersBuilder addTo(JobParametersBuilder builder) {
        return builder.addString(FOLDER, folder.directory().toString(), false)
                .addString(FOLDER_NAME, folderName, false)
                .addString(CONTENT, content.hex(), false)
                .addString(TOLERANCE, tolerance.value().toPlainString(), false);
    }

    static ImportParameters of(JobParameters parameters) {
        return new ImportParameters(
                new BankFolder(Path.of(required(parameters, FOLDER))),
                required(parameters, FOLDER_NAME),
                new Sha256(required(parameters, CONTENT)),
                RoundingTolerance.parse(required(parameters, TOLERANCE)));
    }

    private static String required(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        if (value == null) {
            throw new IllegalArgumentException("Job parameter '" + name + "' is missing");
        }
        return value;
    }
}

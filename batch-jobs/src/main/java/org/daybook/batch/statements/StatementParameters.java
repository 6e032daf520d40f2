package org.daybook.batch.statements;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What the job is told beside its request.
 *
 * @param folder receives the files and the manifest
 * @param workers how many partitions are worked on at a time
 */
record StatementParameters(StatementPeriod period, Set<StatementFormat> formats, Path folder, int workers) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FORMATS = "formats";
    private static final String FOLDER = "folder";
    private static final String WORKERS = "workers";

    JobParametersBuilder addTo(JobParametersBuilder builder) {
        return builder.addLocalDate(FROM, period.from(), false)
                .addLocalDate(TO, period.to(), false)
                .addString(
                        FORMATS,
                        new TreeSet<>(formats)
                                .stream().map(StatementFormat::name).collect(Collectors.joining(",")),
                        false)
                .addString(FOLDER, folder.toString(), false)
                .addLong(WORKERS, (long) workers, false);
    }

    static StatementParameters of(JobParameters parameters) {
        LocalDate from = parameters.getLocalDate(FROM);
        LocalDate to = parameters.getLocalDate(TO);
        String formats = parameters.getString(FORMATS);
        String folder = parameters.getString(FOLDER);
        Long workers = parameters.getLong(WORKERS);
        if (from == null || to == null || formats == null || folder == null || workers == null) {
            throw new IllegalArgumentException("The statements job needs from, to, formats, folder and workers");
        }
        return new StatementParameters(
                new StatementPeriod(from, to),
                Stream.of(formats.split(",", -1)).map(StatementFormat::valueOf).collect(Collectors.toSet()),
                Path.of(folder),
                workers.intValue());
    }
}

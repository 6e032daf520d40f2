package org.daybook.batch.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders that hold a job, and what each has to say of itself in its README. */
final class JobFolders {

    private static final List<String> PARTS = List.of(
            "**When.**", "**Command.**", "| Parameter |", "**Restart.**", "**Skip, retry.**", "**Stop.**", "```");
    private static final Pattern STEP = Pattern.compile("new StepBuilder\\(\"(\\w+)\"");

    private JobFolders() {}

    /** The configuration of each job below a folder of sources. */
    static List<Path> configurations(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Job.java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A sentence for each thing that a job's README leaves out. */
    static List<String> complaints(Path configuration) {
        Path readme = configuration.resolveSibling("README.md");
        if (!Files.exists(readme)) {
            return List.of(configuration.getFileName() + " has no README.md beside it");
        }
        String text = read(readme);
        List<String> complaints = new ArrayList<>();
        PARTS.stream()
                .filter(part -> !text.contains(part))
                .forEach(part -> complaints.add("The README of " + configuration.getFileName() + " lacks " + part));
        STEP.matcher(read(configuration))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('"') + 1, found.length() - 1))
                .filter(step -> !text.contains(step))
                .forEach(step ->
                        complaints.add("The README of " + configuration.getFileName() + " does not show " + step));
        return complaints;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

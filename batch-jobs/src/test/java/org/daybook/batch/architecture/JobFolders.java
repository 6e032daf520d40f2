package org.daybook.batch.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders that hold a job, and what each has to say of itself in its README. */
final class JobFolders {

    private static final List<String> PARTS =
            List.of("**When.**", "**Command.**", "**Restart.**", "**Skip, retry.**", "**Stop.**", "```");
    private static final List<String> PARAMETERS = List.of("| Parameter |", "**Parameters.** None");
    private static final Pattern NIGHT_STEP = Pattern.compile("class \\w+ implements NightStep\\b");
    private static final Pattern RUNS = Pattern.compile("import org\\.daybook\\.batch\\.(\\w+)\\.(\\w+Runs);");
    private static final Pattern STEP = Pattern.compile("new StepBuilder\\(\"(\\w+)\"");

    private JobFolders() {}

    /** The configuration of each job below a folder of sources. */
    static List<Path> configurations(Path sources) {
        return files(sources, file -> file.getFileName().toString().endsWith("Job.java"));
    }

    /** The steps of the night below a folder of sources. */
    static List<Path> nightSteps(Path sources) {
        return files(
                sources,
                file -> file.toString().endsWith(".java")
                        && NIGHT_STEP.matcher(read(file)).find());
    }

    /**
     * What is asked to do a step of the night: the one class of a job's folder that the step names.
     *
     * @return empty if it names none, or several
     */
    static Optional<Path> jobOf(Path nightStep, Path sources) {
        List<MatchResult> named = RUNS.matcher(read(nightStep)).results().toList();
        return named.size() == 1
                ? Optional.of(sources.resolve("org/daybook/batch")
                        .resolve(named.getFirst().group(1))
                        .resolve(named.getFirst().group(2) + ".java"))
                : Optional.empty();
    }

    /** A sentence for each thing that is wrong with where a step of the night does its work. */
    static List<String> complaintsOfNightStep(Path nightStep, Path sources) {
        return jobOf(nightStep, sources)
                .map(JobFolders::complaints)
                .orElseGet(
                        () -> List.of(nightStep.getFileName() + " names no job, or several, in a folder of its own"));
    }

    private static List<Path> files(Path sources, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(wanted).sorted().toList();
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
        if (PARAMETERS.stream().noneMatch(text::contains)) {
            complaints.add("The README of " + configuration.getFileName() + " does not name the parameters");
        }
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

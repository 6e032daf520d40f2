package org.daybook.core.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes a repository untidy in its tail: each check takes all files and returns a sentence for each that fails. */
final class Tidiness {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;

    /** As a word within a name: {@code StringUtils}, {@code UtilFactory}, but not {@code Utility}. */
    private static final Pattern EMPTY_WORD =
            Pattern.compile("(Utils?|Helpers?|Managers?|Impl|D[Tt][Oo]s?)(?=[A-Z0-9_]|$)");

    /** Put together here, or this file would find itself. */
    private static final Pattern UNDONE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static final Pattern DECISION = Pattern.compile("docs/decisions/(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern STATUS =
            Pattern.compile("(?m)^Status: (proposed|accepted|rejected|superseded by \\d{4})$");
    private static final Pattern MIGRATION =
            Pattern.compile(".*/src/main/resources/(db/[a-z]+)/(?:[a-z]+/)?V(\\d{3})__[a-z0-9_]+\\.sql");

    /** What the run-time user may do: granted anew after the migrations, so it has no version. */
    private static final Pattern RIGHTS = Pattern.compile(".*/src/main/resources/db/rights/[a-z]+\\.sql");

    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

    private Tidiness() {}

    static List<String> longFiles(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java") || file.getKey().endsWith(".sql"))
                .filter(file -> file.getValue().lines().count() > LONGEST_FILE)
                .map(file -> file.getKey() + " has " + file.getValue().lines().count() + " lines")
                .toList();
    }

    static List<String> longMethods(Map<String, String> files) {
        return java(files)
                .flatMap(file -> JavaSource.of(file.getValue()).methods().stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .map(method -> file.getKey() + ": " + method.name() + " has " + method.lines() + " lines"))
                .toList();
    }

    static List<String> emptyNames(Map<String, String> files) {
        return java(files)
                .flatMap(file -> JavaSource.of(file.getValue()).types().stream()
                        .filter(type -> EMPTY_WORD.matcher(type).find())
                        .map(type -> file.getKey() + ": " + type + " says nothing by its name"))
                .toList();
    }

    static List<String> undone(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> UNDONE.matcher(file.getValue()).find())
                .map(file -> file.getKey() + " leaves something to do")
                .toList();
    }

    static List<String> decisions(Map<String, String> files) {
        List<String> complaints = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        under("docs/decisions/", files).forEach(file -> {
            Matcher name = DECISION.matcher(file.getKey());
            if (!name.matches()) {
                complaints.add(file.getKey() + " is not named like 0001-what-was-decided.md");
            } else if (numbers.putIfAbsent(name.group(1), file.getKey()) instanceof String first) {
                complaints.add(file.getKey() + " has the number of " + first);
            }
            if (!STATUS.matcher(file.getValue()).find()) {
                complaints.add(file.getKey() + " has no status line");
            }
        });
        return complaints;
    }

    /** One order of versions for all features of a module, whatever folder a migration lies in. */
    static List<String> migrations(Map<String, String> files) {
        List<String> complaints = new ArrayList<>();
        Map<String, Map<Integer, String>> versions = new TreeMap<>();
        files.keySet().stream()
                .filter(file -> file.endsWith(".sql"))
                .filter(file -> !RIGHTS.matcher(file).matches())
                .forEach(file -> {
                    Matcher name = MIGRATION.matcher(file);
                    if (!name.matches()) {
                        complaints.add(file + " is not named like V001__what_it_brings.sql");
                    } else if (versions.computeIfAbsent(name.group(1), history -> new TreeMap<>())
                                    .putIfAbsent(Integer.valueOf(name.group(2)), file)
                            instanceof String first) {
                        complaints.add(file + " has the version of " + first);
                    }
                });
        Map<Integer, String> core = versions.getOrDefault("db/core", Map.of());
        for (int version = 1; version <= core.size(); version++) {
            if (!core.containsKey(version)) {
                complaints.add("db/core lacks version " + version);
            }
        }
        return complaints;
    }

    /** Tests that the build would never run, because it looks for another name. */
    static List<String> unrunTests(Map<String, String> files) {
        return java(files)
                .filter(file -> file.getKey().contains("/src/test/"))
                .filter(file -> !file.getKey().endsWith("Tests.java"))
                .filter(file -> TEST.matcher(String.join("\n", withoutTexts(file.getValue())))
                        .find())
                .map(file -> file.getKey() + " holds tests, but its name does not end with Tests")
                .toList();
    }

    static List<String> unmarkedPackages(Map<String, String> files) {
        return java(files)
                .map(file -> file.getKey().substring(0, file.getKey().lastIndexOf('/')))
                .filter(folder -> folder.contains("/src/main/java/org/"))
                .distinct()
                .filter(folder ->
                        !files.getOrDefault(folder + "/package-info.java", "").contains("@NullMarked"))
                .map(folder -> folder + " has no package-info.java with @NullMarked")
                .toList();
    }

    /** A job is a folder, and the folder says what it does, when, and how it is taken up again. */
    static List<String> jobsWithoutReadme(Map<String, String> files) {
        return java(files)
                .filter(file -> file.getKey().contains("/src/main/"))
                .filter(file -> file.getKey().endsWith("Job.java"))
                .map(file -> file.getKey().substring(0, file.getKey().lastIndexOf('/')))
                .distinct()
                .filter(folder -> !files.containsKey(folder + "/README.md"))
                .map(folder -> folder + " holds a job and no README.md")
                .toList();
    }

    private static List<String> withoutTexts(String source) {
        return source.lines().filter(line -> !line.contains("\"")).toList();
    }

    private static Stream<Map.Entry<String, String>> java(Map<String, String> files) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(".java"));
    }

    private static Stream<Map.Entry<String, String>> under(String folder, Map<String, String> files) {
        return files.entrySet().stream().filter(file -> file.getKey().startsWith(folder));
    }
}

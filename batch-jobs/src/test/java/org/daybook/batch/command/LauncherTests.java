package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a small copy of the repository, with a Java and a Maven that only say how they were called.
 *
 * <p>The copy asks for Java 90, so that the machine's own JDKs play no part.
 */
class LauncherTests {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final String HELP = "batch-jobs/src/main/resources/org/daybook/batch/command/help.txt";

    @TempDir
    private Path folder;

    private Path clone;
    private Path jdk;
    private Path tools;

    @BeforeEach
    void copyRepository() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone's folder"));
        String launcher = Files.readString(REPOSITORY.resolve("daybook"));
        script(clone.resolve("daybook"), launcher.replace("needed_java=25", "needed_java=90"));
        write(clone.resolve("pom.xml"), "<project/>");
        write(clone.resolve(".mvn/jvm.config"), "");
        for (String module : List.of("banking-core", "batch-jobs", "embedded-database")) {
            write(clone.resolve(module + "/pom.xml"), "<project/>");
            write(clone.resolve(module + "/src/main/java/Main.java"), "class Main {}");
        }
        Files.copy(
                REPOSITORY.resolve(HELP),
                Files.createDirectories(clone.resolve(HELP).getParent()).resolve("help.txt"));
        jdk = jdk("jdk-90", "90.0.1");
        tools = Files.createDirectories(folder.resolve("tools"));
        script(tools.resolve("mvn"), """
                #!/bin/sh
                echo "mvn in $JAVA_HOME: $*" >>"%s/maven.log"
                [ ! -e "%s/broken" ] || { echo "[ERROR] a word of Maven's"; exit 1; }
                for module in banking-core batch-jobs embedded-database; do
                    mkdir -p "$module/target"
                    echo "$module" >"$module/target/$module-1.jar"
                    case $* in
                        *verify*)
                            mkdir -p "$module/target/surefire-reports"
                            cp "%s" "$module/target/surefire-reports/TEST-org.daybook.SomeTests.xml"
                            ;;
                    esac
                    printf '%%s:%%s' "$PWD/banking-core/target/banking-core-1.jar" "%s" >"$module/target/class-path"
                done
                """.formatted(
                        folder,
                        folder,
                        write(folder.resolve("report.xml"), "<testsuite/>"),
                        write(folder.resolve("library.jar"), "")));
    }

    @Test
    void listsTheCommandsWithoutJavaOrMaven() throws Exception {
        write(clone.resolve(HELP), "the commands\n");

        for (List<String> arguments : List.of(List.<String>of(), List.of("help"), List.of("--help"), List.of("-h"))) {
            Run run = run(Map.of("JAVA_HOME", ""), arguments);

            assertThat(run).isEqualTo(new Run(0, "the commands\n", run.process()));
        }
        assertThat(clone.resolve(".daybook")).doesNotExist();
    }

    @Test
    void buildsNothingForAWordThatIsNoCommand() throws Exception {
        for (String slip : List.of("imprt", "COMMANDS", "*", "demo bank")) {
            Run run = run(Map.of("JAVA_HOME", ""), List.of(slip));

            assertThat(run)
                    .isEqualTo(
                            new Run(1, "There is no command \"" + slip + "\"; ./daybook lists them.\n", run.process()));
        }
        assertThat(clone.resolve(".daybook")).doesNotExist();
    }

    @Test
    void becomesJavaWithTheCallersArgumentsAndFolder() throws Exception {
        Run run = run(Map.of("DAYBOOK_HOME", "my home"), List.of("import", "a folder", "*", ""));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.output())
                .contains("process " + run.process() + "\n")
                .contains("folder " + folder + "\n")
                .contains("home my home\n")
                .contains("<-Xmx256m><-XX:+UseSerialGC>")
                .endsWith("<org.daybook.batch.command.Daybook><import><a folder><*><>\n");
    }

    @Test
    void keepsDataBesideItselfByDefault() throws Exception {
        Run run = run(Map.of(), List.of("reconcile"));

        assertThat(run.output()).contains("home " + clone.resolve("data") + "\n");
    }

    @Test
    void letsOptionsForJavaWin() throws Exception {
        Run run = run(Map.of("DAYBOOK_JAVA_OPTS", "-Xmx1g -XX:+UseParallelGC"), List.of("reconcile"));

        assertThat(run.output())
                .contains("<-Xmx256m><--enable-native-access=ALL-UNNAMED><-Xmx1g><-XX:+UseParallelGC>")
                .doesNotContain("Serial");
    }

    @Test
    void worksThroughSymbolicLinksAndOddSurroundings() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../a clone's folder/daybook"));
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

        Run run = run(
                links.resolve("second"),
                Map.of("CDPATH", folder + ":/", "IFS", "/", "LC_ALL", "C"),
                List.of("reconcile"));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.output())
                .contains("home " + clone.resolve("data") + "\n")
                .contains("locale C.UTF-8\n");
    }

    @Test
    void buildsOnceAndAgainWhenAnythingChanged() throws Exception {
        run(Map.of(), List.of("reconcile"));
        run(Map.of(), List.of("reconcile"));
        assertThat(builds()).isEqualTo(1);

        Path second = write(clone.resolve("banking-core/src/main/resources/V2__second.sql"), "SELECT 2");
        assertThat(run(Map.of(), List.of("reconcile")).output()).startsWith("Building Daybook (the first time takes");
        assertThat(builds()).isEqualTo(2);

        Files.move(second, second.resolveSibling("V3__third.sql"));
        run(Map.of(), List.of("reconcile"));
        assertThat(builds()).isEqualTo(3);

        write(clone.resolve("batch-jobs/src/test/java/OnlyATest.java"), "class OnlyATest {}");
        run(Map.of(), List.of("reconcile"));
        assertThat(builds()).isEqualTo(3);

        Files.delete(second.resolveSibling("V3__third.sql"));
        assertThat(run(Map.of(), List.of("reconcile")).output())
                .as("the first build is still there")
                .doesNotContain("Building");
    }

    @Test
    void runsOnItsOwnCopyOfTheArchives() throws Exception {
        Run run = run(Map.of(), List.of("reconcile"));

        assertThat(run.output())
                .contains("/banking-core-1.jar:")
                .contains("/batch-jobs-1.jar:")
                .contains("/embedded-database-1.jar:" + folder.resolve("library.jar") + ">")
                .doesNotContain("/target/");
    }

    @Test
    void showsMavensWordsWhenTheBuildFails() throws Exception {
        write(folder.resolve("broken"), "");

        Run run = run(Map.of(), List.of("reconcile"));

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.output())
                .endsWith("[ERROR] a word of Maven's\nDaybook could not be built; Maven's words are above.\n");
    }

    @Test
    void passesTestsOnToMavenAndTellsFailureByFive() throws Exception {
        Run passed = run(Map.of(), List.of("test", "-pl", "banking-core"));
        write(folder.resolve("broken"), "");
        Run failed = run(Map.of(), List.of("test"));

        assertThat(passed.exitCode()).isZero();
        assertThat(failed.exitCode()).isEqualTo(5);
        assertThat(Files.readAllLines(folder.resolve("maven.log")))
                .containsExactly(
                        "mvn in " + jdk + ": -B -Dstyle.color=never --fail-at-end verify -pl banking-core",
                        "mvn in " + jdk + ": -B -Dstyle.color=never --fail-at-end verify");
    }

    @Test
    void prefersThePathToAnOldJavaHome() throws Exception {
        Path old = jdk("jdk-17", "17.0.2");
        Path newer = jdk("jdk-91", "91-ea");

        Run run = run(Map.of("JAVA_HOME", old.toString(), "PATH", newer + "/bin:" + path()), List.of("reconcile"));

        assertThat(run.output()).contains("java " + newer + "\n");
    }

    @Test
    void looksIntoTheUsualFolders() throws Exception {
        Path home = Files.createDirectories(folder.resolve("user"));
        Path candidates = Files.createDirectories(home.resolve(".sdkman/candidates/java"));
        Files.move(jdk("newer", "91.0.1"), candidates.resolve("a-newer"));
        Files.move(jdk, candidates.resolve("needed"));

        Run run = run(Map.of("JAVA_HOME", "", "HOME", home.toString()), List.of("reconcile"));

        assertThat(run.output()).contains("java " + candidates.resolve("needed") + "\n");
    }

    @Test
    void saysWhatToInstall() throws Exception {
        Run withoutJdk = run(Map.of("JAVA_HOME", jdk("jdk-17", "17.0.2").toString()), List.of("reconcile"));
        Files.delete(tools.resolve("mvn"));
        Run withoutMaven = run(Map.of("PATH", toolsOnly()), List.of("reconcile"));

        assertThat(withoutJdk.exitCode()).isEqualTo(1);
        assertThat(withoutJdk.output()).startsWith("Daybook needs a JDK 90 and finds none: not in JAVA_HOME,");
        assertThat(withoutMaven.exitCode()).isEqualTo(1);
        assertThat(withoutMaven.output())
                .isEqualTo(
                        "Daybook builds itself with Maven and finds no mvn on the PATH. Install Maven 3.8 or newer.\n");
    }

    /** What a report says outside of a test's output, such as the test's name, is nobody's log. */
    @Test
    void failsWhereTheOutputOfATestHoldsPersonalData() throws Exception {
        Path report = folder.resolve("report.xml");
        String name = "<testcase name=\"refuses eva@mailbox.example\"/>\n";
        write(report, name + "<system-out><![CDATA[Nothing of note.\n]]></system-out>\n");
        Run clean = run(Map.of(), List.of("test"));
        write(report, name + "<system-err><![CDATA[first\nDEBUG mail to eva@mailbox.example\n]]></system-err>\n");

        Run found = run(Map.of(), List.of("test"));

        assertThat(clean.output()).contains("No personal data in the output of any test.");
        assertThat(clean.exitCode()).isZero();
        assertThat(found.output())
                .contains("TEST-org.daybook.SomeTests.xml: DEBUG mail to eva@mailbox.example")
                .contains("The output of the tests holds personal data of the people above.");
        assertThat(found.exitCode()).isEqualTo(5);
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(folder.resolve("maven.log"))) {
            return lines.count();
        }
    }

    private Run run(Map<String, String> environment, List<String> arguments) throws Exception {
        return run(clone.resolve("daybook"), environment, arguments);
    }

    /** Runs the launcher from another folder than its own. */
    private Run run(Path launcher, Map<String, String> environment, List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", path()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output, process.pid());
    }

    private String path() {
        return tools + ":" + System.getenv("PATH");
    }

    /** A path with what the launcher itself needs, and nothing else. */
    private String toolsOnly() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few tools"));
        for (String name : List.of(
                "sh", "dirname", "readlink", "sed", "find", "cksum", "sort", "tr", "cat", "mkdir", "rm", "awk")) {
            for (String bin : List.of("/bin", "/usr/bin")) {
                if (Files.exists(Path.of(bin, name)) && Files.notExists(few.resolve(name))) {
                    Files.createSymbolicLink(few.resolve(name), Path.of(bin, name));
                }
            }
        }
        return few.toString();
    }

    /** A JDK whose java tells how it was called and ends with 4. */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("bin/java"), """
                #!/bin/sh
                home=$(cd "$(dirname "$0")/.." && pwd)
                if [ "$1" = -XshowSettings:properties ]; then
                    echo "    java.home = $home" >&2
                    exit
                fi
                printf 'process %s\\nfolder %s\\nhome %s\\nlocale %s\\njava %s\\n' \\
                    "$$" "$PWD" "$DAYBOOK_HOME" "${LC_ALL:-}" "$home"
                printf '<%s>' "$@"
                echo
                exit 4
                """);
        return home;
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void script(Path file, String content) throws IOException {
        write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** How a launch ended; the process is the launcher's, and so Java's. */
    private record Run(int exitCode, String output, long process) {}
}

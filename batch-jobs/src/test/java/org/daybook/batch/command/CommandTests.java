package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says to whoever types something that needs no database to be answered. */
class CommandTests {

    @TempDir
    private Path folder;

    private Surroundings daybook;

    @BeforeEach
    void chooseHome() {
        daybook = Surroundings.embedded(folder.resolve("home"));
    }

    @ParameterizedTest
    @CsvSource({
        "import, DIR --rounding-tolerance",
        "statements, --from --to --account --format --out --workers",
        "fraud, --from --to --out",
        "scorecard, DIR --out scorecard.csv",
        "demo-bank, --accounts --months --seed --out",
        "reconcile, --verbose",
        "demo, --port http://localhost:N",
        "migrate, DAYBOOK_DB_URL"
    })
    void explainsACommand(String command, String words) {
        Ended ended = daybook.run(command, "--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Usage: ./daybook " + command).contains(words.split(" "));
        assertThat(ended.err()).isEmpty();
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statements --from 1994-02-28 --to 1994-02-01 | The period cannot end (1994-02-01) before it begins (1994-02-28).
            statements --from 1994-02-01 | Missing required option: '--to=DATE'. See ./daybook statements --help.
            statements --from 1.2.1994 --to 1994-02-28 | Invalid value for option '--from': "1.2.1994" is not a date such as 1994-02-28. See ./daybook statements --help.
            statements --from 1994-02-01 --to 1994-02-30 | Invalid value for option '--to': "1994-02-30" is not a date such as 1994-02-28. See ./daybook statements --help.
            statements --from 0994-02-01 --to 1994-02-28 | Invalid value for option '--from': "0994-02-01" lies outside the years 1900 to 2200. See ./daybook statements --help.
            statements --from 1994-02-01 --to 1994-02-28 --format docx | --format takes pdf, xlsx or pdf,xlsx, not "docx".
            statements --from 1994-02-01 --to 1994-02-28 --workers 0 | --workers must be between 1 and 32.
            import | Missing required parameter: 'DIR'. See ./daybook import --help.
            import a b | Unmatched argument at index 2: 'b'. See ./daybook import --help.
            import a --rounding-tolerance 1e-1 | Invalid value for option '--rounding-tolerance': The rounding tolerance is a plain decimal between 0 and 1.00 such as 0.10. See ./daybook import --help.
            fraud --from 1994-02-28 --to 1994-02-01 | The period cannot end (1994-02-01) before it begins (1994-02-28).
            demo-bank --out bank --accounts 59 | A demo bank with crimes has at least 60 accounts, not 59.
            demo-bank --out bank --months 0 | A demo bank posts 1 to 600 months, not 0.
            demo-bank --accounts 70 | Missing required option: '--out=DIR'. See ./daybook demo-bank --help.
            scorecard | Missing required parameter: 'DIR'. See ./daybook scorecard --help.
            audit | Say what is to be done: audit verify or audit anchor. See ./daybook audit --help.
            audit verify a | Unmatched argument at index 2: 'a'. See ./daybook audit verify --help.
            demo --port 99999 | --port must be a number from 0 (any that is free) to 65535, not 99999.
            imprt a | There is no command "imprt"; ./daybook lists them.
            """)
    void saysInOneSentenceWhatIsWrong(String arguments, String sentence) {
        Ended ended = daybook.run(arguments.split(" "));

        assertThat(ended).isEqualTo(new Ended(1, "", sentence + "\n"));
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void startsNoDatabaseForAFolderThatCannotBeTakenIn() {
        Path missing = folder.resolve("missing");

        assertThat(daybook.run("import", missing.toString()))
                .isEqualTo(new Ended(5, "", missing + " does not exist.\n"));
        assertThat(daybook.run("import", folder.toString()))
                .isEqualTo(new Ended(5, "", folder.resolve("customers.csv") + " does not exist.\n"));
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void showsStackTraceOnlyWhenAsked() {
        Ended quiet = daybook.run("statements", "--from", "1994-02-28", "--to", "1994-02-01");
        Ended verbose = daybook.run("statements", "--from", "1994-02-28", "--to", "1994-02-01", "--verbose");

        assertThat(quiet.err().lines()).hasSize(1);
        assertThat(verbose.exitCode()).isEqualTo(1);
        assertThat(verbose.err()).startsWith(quiet.err()).contains("\tat org.daybook.batch.command.StatementsCommand.");
    }

    @Test
    void listsTheCommandsWithoutOne() {
        Ended ended = daybook.run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("./daybook import DIR", "./daybook console", "./daybook test");
        StopSignal stop = new StopSignal();
        CommandContext context = new CommandContext(folder, Map.of(), new Terminal(), stop);
        assertThat(Daybook.commands(new RootCommand(context), context).getSubcommands())
                .hasSize(12)
                .allSatisfy((name, _) -> assertThat(ended.out()).contains("\n  ./daybook " + name + " "));
        stop.finished(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost/daybook", "localhost:3306"})
    void wantsAServersAddressInItsForm(String url) {
        Ended ended = in(Map.of("DAYBOOK_DB_URL", url)).run("reconcile");

        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "DAYBOOK_DB_URL must begin with jdbc:mariadb: for example jdbc:mariadb://host:3306/daybook.\n"));
    }

    @Test
    void wantsAUserForAServerOfOnesOwn() {
        Map<String, String> url = Map.of("DAYBOOK_DB_URL", "jdbc:mariadb://127.0.0.1:9/daybook");
        Map<String, String> fileWithout = Map.of(
                "DAYBOOK_DB_URL", "jdbc:mariadb://127.0.0.1:9/daybook",
                "DAYBOOK_DB_USER", "app",
                "DAYBOOK_DB_PASSWORD_FILE", folder.resolve("none").toString());

        assertThat(in(url).run("reconcile"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "DAYBOOK_DB_URL is set, so DAYBOOK_DB_USER (or DAYBOOK_DB_USER_FILE) must be set too.\n"));
        assertThat(in(fileWithout).run("reconcile"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "The file " + folder.resolve("none")
                                + " that DAYBOOK_DB_PASSWORD_FILE names cannot be read.\n"));
    }

    @Test
    void namesTheVariableThatCannotBeRead() {
        Ended ended = in(Map.of(
                        "DAYBOOK_DB_URL", "jdbc:mariadb://127.0.0.1:9/daybook?sslMode=disable",
                        "DAYBOOK_DB_USER", "app",
                        "DAYBOOK_DB_PASSWORD", "secret",
                        "DAYBOOK_CREDENTIAL_LOCKOUT", "foo"))
                .run("reconcile");

        assertThat(ended)
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "DAYBOOK_CREDENTIAL_LOCKOUT must be a time from one second to 365 days, such as PT30M, not \"foo\".\n"));
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        Ended ended = in(Map.of(
                        "DAYBOOK_DB_URL", "jdbc:mariadb://127.0.0.1:9/daybook?sslMode=disable",
                        "DAYBOOK_DB_USER", "app",
                        "DAYBOOK_DB_PASSWORD", "secret"))
                .run("reconcile");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .matches("The database refused or was lost: .*127\\.0\\.0\\.1.*\\(--verbose shows more\\)\n")
                .doesNotContain("secret");
    }

    private Surroundings in(Map<String, String> environment) {
        return new Surroundings(folder.resolve("home"), environment);
    }
}

package org.daybook.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole repository, not this module alone. */
class TidinessTests {

    private static final String CORE = "banking-core/src/main/java/org/daybook/core/";
    private static final String SCHEMA = "banking-core/src/main/resources/db/core/";

    private static Map<String, String> repository;

    @BeforeAll
    static void readRepository() {
        repository = RepositoryFiles.read();
    }

    /**
     * A check, files that it must notice, and what it says of them.
     *
     * @param untidy by path
     */
    record Check(
            String name,
            Function<Map<String, String>, List<String>> complaints,
            Map<String, String> untidy,
            String... said) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Check> checks() {
        return Stream.concat(checksOfCode(), checksOfFiles());
    }

    private static Stream<Check> checksOfCode() {
        return Stream.of(
                new Check(
                        "no method is longer than 60 lines",
                        Tidiness::longMethods,
                        Map.of(
                                "a/Long.java", "class Long { void far() {" + "\n".repeat(60) + "} void near() {} }",
                                "a/Fits.java", "class Fits { void far() {" + "\n".repeat(59) + "} }"),
                        "a/Long.java: far has 61 lines"),
                new Check(
                        "no file is longer than 400 lines",
                        Tidiness::longFiles,
                        Map.of("a/Long.java", "//\n".repeat(401), "a/Fits.java", "//\n".repeat(400)),
                        "a/Long.java has 401 lines"),
                new Check(
                        "names say something",
                        Tidiness::emptyNames,
                        Map.of(
                                "a/Names.java",
                                "class MoneyUtils { record AccountDto() {} interface HelperFactory {} class Utility {} class Managed {} }"),
                        "a/Names.java: MoneyUtils says nothing by its name",
                        "a/Names.java: AccountDto says nothing by its name",
                        "a/Names.java: HelperFactory says nothing by its name"),
                new Check(
                        "nothing is left to do",
                        Tidiness::undone,
                        Map.of("a/Later.java", "// TO" + "DO: later", "a/Now.java", "// autodomain"),
                        "a/Later.java leaves something to do"),
                new Check(
                        "every test is run",
                        Tidiness::unrunTests,
                        Map.of(
                                "m/src/test/java/LedgerTest.java", "class LedgerTest { @Test void posts() {} }",
                                "m/src/test/java/LedgerTests.java", "class LedgerTests { @Test void posts() {} }"),
                        "m/src/test/java/LedgerTest.java holds tests, but its name does not end with Tests"),
                new Check(
                        "every package is null-marked",
                        Tidiness::unmarkedPackages,
                        Map.of(CORE + "fraud/Detector.java", "interface Detector {}"),
                        "banking-core/src/main/java/org/daybook/core/fraud has no package-info.java with @NullMarked"),
                new Check(
                        "every feature keeps to its own tables",
                        TableOwnership::complaints,
                        Map.of(
                                SCHEMA + "ledger/V003__ledger.sql",
                                "CREATE TABLE posting (id INT);\nCREATE VIEW posting_published AS SELECT id FROM posting",
                                CORE + "statement/Lines.java",
                                "class Lines { String sql = \"\"\"\n SELECT p.id FROM\n posting p JOIN posting_published\"\"\"; }",
                                CORE + "ledger/Postings.java",
                                "class Postings { String sql = \"SELECT id FROM posting\"; }"),
                        CORE + "statement/Lines.java uses posting of ledger"));
    }

    private static Stream<Check> checksOfFiles() {
        return Stream.of(
                new Check(
                        "every decision has a number and a status",
                        Tidiness::decisions,
                        Map.of(
                                "docs/decisions/0001-one.md", "# 1. One\n\nStatus: accepted\n",
                                "docs/decisions/0001-two.md", "# 1. Two\n\nStatus: superseded by 0003\n",
                                "docs/decisions/three.md", "# 3. Three\n\nStatus: perhaps\n"),
                        "docs/decisions/0001-two.md has the number of docs/decisions/0001-one.md",
                        "docs/decisions/three.md is not named like 0001-what-was-decided.md",
                        "docs/decisions/three.md has no status line"),
                new Check(
                        "every job has its README",
                        Tidiness::jobsWithoutReadme,
                        Map.of(
                                "j/src/main/java/j/night/NightJob.java", "class NightJob {}",
                                "j/src/main/java/j/day/DayJob.java", "class DayJob {}",
                                "j/src/main/java/j/day/README.md", "# The day job",
                                "j/src/test/java/j/TestJob.java", "class TestJob {}"),
                        "j/src/main/java/j/night holds a job and no README.md"),
                new Check(
                        "migrations have one order",
                        Tidiness::migrations,
                        Map.of(
                                SCHEMA + "ledger/V001__ledger.sql",
                                "",
                                SCHEMA + "account/V003__account.sql",
                                "",
                                SCHEMA + "customer/V003__customer.sql",
                                "",
                                SCHEMA + "customer/V4__Segment.sql",
                                "",
                                "banking-core/src/main/resources/db/rights/core.sql",
                                ""),
                        SCHEMA + "customer/V003__customer.sql has the version of " + SCHEMA
                                + "account/V003__account.sql",
                        SCHEMA + "customer/V4__Segment.sql is not named like V001__what_it_brings.sql",
                        "db/core lacks version 2"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void repositoryIsTidy(Check check) {
        assertThat(check.complaints.apply(repository)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void noticesUntidiness(Check check) {
        Map<String, String> inOrder = check.untidy.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));

        assertThat(check.complaints.apply(inOrder)).containsExactlyInAnyOrder(check.said);
    }

    /** Or the checks would pass for want of anything to look at. */
    @Test
    void readsEveryKindOfFile() {
        assertThat(repository)
                .containsKeys("pom.xml", "daybook", CORE + "ledger/Ledger.java", SCHEMA + "ledger/V003__ledger.sql");
        assertThat(TableOwnership.owners(repository))
                .containsEntry("posting", "ledger")
                .containsEntry("account_holder", "account")
                .containsEntry("control_balance", "intake");
    }
}

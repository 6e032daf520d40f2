package org.daybook.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.test.BankByDays;
import org.daybook.batch.test.BankForKills;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.closing.Night;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One night after the other over a month, undisturbed and killed by SIGKILL at random moments: the same statements with the
 * same numbers, one message each; each due standing order executed once, interest and fees posted once, holds expired once. Three
 * kills, or as many as {@code -Ddaybook.night-kills=20} says, in the nights of three evenings, or of each
 * ({@code -Ddaybook.night-each-day=true}); {@code -Ddaybook.seed=…} repeats the moments of a seed.
 */
class NightJobTests {

    private static final int KILLS = Integer.getInteger("daybook.night-kills", 3);
    private static final long SEED = Long.getLong("daybook.seed", System.nanoTime());
    private static final PrintStream OUT = System.out;

    private static final LocalDate BEGIN = LocalDate.of(1900, 1, 1);
    private static final LocalDate JANUARY_ENDS = LocalDate.of(1994, 1, 31);
    private static final LocalDate A_SUNDAY = LocalDate.of(1994, 2, 6);
    private static final LocalDate FEBRUARY_ENDS = LocalDate.of(1994, 2, 28);

    /** On which the killed bank gets its files and closes; what lies between two is caught up. */
    private static final List<LocalDate> EVENINGS = Boolean.getBoolean("daybook.night-each-day")
            ? days(JANUARY_ENDS, FEBRUARY_ENDS)
            : List.of(JANUARY_ENDS, A_SUNDAY, FEBRUARY_ENDS);

    /** Start of a process included. */
    private static final int MOST_MILLIS_OF_A_NIGHT = 8_000;

    @TempDir
    private static Path folder;

    private static BankByDays bank;
    private static List<String> undisturbed;
    private static List<String> business;

    @BeforeAll
    static void runUndisturbed() {
        OUT.println("NightJobTests: -Ddaybook.seed=" + SEED + " -Ddaybook.night-kills=" + KILLS);
        bank = BankByDays.in(folder);
        try (BatchBooks books = BatchBooks.open(folder.resolve("undisturbed"))) {
            books.importFolder(bank.booked(BEGIN, JANUARY_ENDS), BankForKills.TOLERANCE, TestRequester.patient());
            StandingBusiness.open(books, JANUARY_ENDS);
            assertThat(night(books, JANUARY_ENDS)).hasSize(1);
            for (LocalDate day : days(JANUARY_ENDS.plusDays(1), A_SUNDAY)) {
                importDays(books, day, day);
                assertThat(night(books, day)).extracting(Night::businessDate).containsExactly(day);
            }
            importDays(books, A_SUNDAY.plusDays(1), FEBRUARY_ENDS);
            assertThat(night(books, FEBRUARY_ENDS))
                    .extracting(Night::businessDate)
                    .containsExactlyElementsOf(days(A_SUNDAY.plusDays(1), FEBRUARY_ENDS));
            assertAddsUp(books);
            undisturbed = statements(books);
            business = StandingBusiness.done(books);
        }
        assertThat(undisturbed).hasSizeGreaterThan(300);
        assertThat(business).hasSizeGreaterThan(StandingBusiness.PAIRS * 10);
        OUT.println("NightJobTests: " + bank.due(JANUARY_ENDS, FEBRUARY_ENDS).size() + " statements due by the files, "
                + undisturbed.size() + " made in all");
    }

    @Test
    void closesAsUndisturbedAfterKills() throws Exception {
        Random random = new Random(SEED);
        try (BatchBooks books = BatchBooks.open(folder.resolve("killed"))) {
            Surroundings daybook = Surroundings.on(books.schema(), books.home());
            books.importFolder(bank.booked(BEGIN, JANUARY_ENDS), BankForKills.TOLERANCE, TestRequester.patient());
            StandingBusiness.open(books, JANUARY_ENDS);
            for (int i = 0; i < EVENINGS.size(); i++) {
                LocalDate evening = EVENINGS.get(i);
                if (i > 0) {
                    importDays(books, EVENINGS.get(i - 1).plusDays(1), evening);
                }
                killAndClose(daybook, evening, killsIn(i), random);
            }

            assertAddsUp(books);
            assertThat(statements(books)).isEqualTo(undisturbed);
            assertThat(StandingBusiness.done(books)).isEqualTo(business);
            StandingBusiness.assertDoneOnce(books);
        }
    }

    @Test
    void refusesWhatIsClosed() {
        try (BatchBooks books = BatchBooks.open(folder.resolve("refused"))) {
            books.importFolder(
                    bank.booked(BEGIN, JANUARY_ENDS.minusDays(1)), BankForKills.TOLERANCE, TestRequester.patient());
            night(books, JANUARY_ENDS.minusDays(1));
            night(books, JANUARY_ENDS);

            ImportResult late = books.importFolder(
                    bank.booked(JANUARY_ENDS, JANUARY_ENDS), BankForKills.TOLERANCE, TestRequester.patient());

            assertThat(late)
                    .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(refused.complaints())
                            .isNotEmpty()
                            .allMatch(complaint -> complaint.endsWith(
                                    ", booking_date: 1994-01-31 is closed; entries are booked from 1994-02-01 on")));
            assertThat(night(books, JANUARY_ENDS)).isEmpty();
        }
    }

    @Test
    void refusesADateThatHasNotCome(@TempDir Path small) {
        SampleFolder.small().writeTo(small);
        try (BatchBooks books = BatchBooks.open(folder.resolve("future"))) {
            books.importFolder(small, TestRequester.patient());

            NightResult result = books.bean(NightRuns.class).run(LocalDate.of(2062, 1, 31), TestRequester.patient());

            assertThat(result)
                    .isEqualTo(new NightResult.Refused(
                            LocalDate.of(2062, 1, 31),
                            "2062-01-31 lies after the bank's business date, 1993-02-01; nothing was changed."));
            assertThat(books.count("night")).isZero();
            assertThat(books.count("closed_date")).isZero();
        }
    }

    @Test
    void waitsForWhoeverProvesTheBooksJustNow(@TempDir Path small) throws Exception {
        SampleFolder.small().writeTo(small);
        LocalDate date = LocalDate.of(1993, 1, 31);
        try (BatchBooks books = BatchBooks.open(folder.resolve("waiting"))) {
            books.importFolder(small, TestRequester.patient());
            TestRequester requester = TestRequester.patient();
            CompletableFuture<NightResult> night;
            try (HeldRun proof = books.hold(Work.reconcile())) {
                night = CompletableFuture.supplyAsync(
                        () -> books.bean(NightRuns.class).run(date, requester));
                requester.awaitWaiting();
                proof.done();
            }

            assertThat(night.get(1, TimeUnit.MINUTES)).isInstanceOf(NightResult.Closed.class);
            assertThat(books.count("night WHERE state = 'CLOSED'")).isEqualTo(1);
        }
    }

    /** The statements were made, and then a later step broke: taken up again, the folder still has all of them. */
    @Test
    void keepsTheFolderOfStatementsWhenALaterStepBroke(@TempDir Path small) {
        SampleFolder.small().writeTo(small);
        LocalDate date = LocalDate.of(1993, 1, 31);
        try (BatchBooks books = BatchBooks.open(folder.resolve("later-step"))) {
            books.importFolder(small, TestRequester.patient());
            assertThatThrownBy(() ->
                            books.bean(NightRuns.class).run(date, TestRequester.breakingAt("looking for patterns", 0)))
                    .isInstanceOf(RuntimeException.class);
            StatementFiles files = StatementFiles.in(books.home().resolve("nights/1993-01-31/statements"));
            List<String> rows = files.manifestRows();
            assertThat(rows).hasSizeGreaterThan(1);

            assertThat(night(books, date)).singleElement().satisfies(night -> {
                assertThat(night.statementsDue()).isEqualTo(2);
                assertThat(night.statementsMade()).isEqualTo(2);
                assertThat(night.messagesAccepted()).isEqualTo(2);
            });
            assertThat(files.manifestRows()).isEqualTo(rows);
        }
    }

    /** All kills, spread evenly over the evenings. */
    private static int killsIn(int evening) {
        return (int) IntStream.range(0, KILLS)
                .filter(kill -> kill * EVENINGS.size() / KILLS == evening)
                .count();
    }

    private static void killAndClose(Surroundings daybook, LocalDate date, int kills, Random random) {
        String[] command = {"night", "--business-date", date.toString()};
        for (int i = 0; i < kills; i++) {
            int millis = random.nextInt(MOST_MILLIS_OF_A_NIGHT);
            try (DaybookProcess process = daybook.start(command)) {
                process.killAfter(millis);
            }
            OUT.println("Night of " + date + " killed after " + millis + " ms");
        }
        Ended ended = daybook.run(command);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private static List<Night> night(BatchBooks books, LocalDate date) {
        NightResult result = books.bean(NightRuns.class).run(date, TestRequester.patient());
        assertThat(result).isInstanceOf(NightResult.Closed.class);
        return ((NightResult.Closed) result).nights();
    }

    private static void importDays(BatchBooks books, LocalDate from, LocalDate to) {
        ImportResult result =
                books.importFolder(bank.booked(from, to), BankForKills.TOLERANCE, TestRequester.patient());
        // Two days without an entry are the same folder.
        assertThat(result).isInstanceOfAny(ImportResult.Imported.class, ImportResult.AlreadyImported.class);
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** What each account was told: number, period, content; the same for the same books. */
    private static List<String> statements(BatchBooks books) {
        return books.asRoot().sql("""
                SELECT CONCAT_WS(' ', a.reference, s.number, s.version, s.from_date, s.to_date, HEX(s.canonical_hash))
                FROM statement s JOIN account a ON a.id = s.account_id
                ORDER BY a.reference, s.number""").query(String.class).list();
    }

    private static void assertAddsUp(BatchBooks books) {
        assertThat(books.count("night WHERE state = 'CLOSED'")).isEqualTo(29);
        assertThat(books.count("night WHERE statements_due <> statements_made"
                        + " OR statements_made <> messages_accepted OR claims_broken > 0 OR claims_proved < 11"))
                .isZero();
        assertThat(gapsInNumbers(books)).isZero();
        assertThat(gapsBetweenPeriods(books)).isZero();
        long statements = books.count("statement");
        assertThat(books.count("night")).isEqualTo(29);
        assertThat(books.count("outbox_message WHERE state = 'ACCEPTED'")).isEqualTo(statements);
        assertThat(books.count("outbox_message")).isEqualTo(statements);
        assertThat(books.count("(SELECT DISTINCT message_id FROM outbox_message) named"))
                .isEqualTo(statements);
        assertThat(mails(books)).isEqualTo(statements);
        assertThat(books.count("operation_request WHERE state <> 'DONE'")).isZero();
        assertThat(statementsOfTheFiles(books)).isEqualTo(bank.due(JANUARY_ENDS, FEBRUARY_ENDS));
    }

    private static long gapsInNumbers(BatchBooks books) {
        return books.count("(SELECT account_id FROM statement GROUP BY account_id"
                + " HAVING COUNT(*) <> MAX(number) OR COUNT(DISTINCT number) <> COUNT(*)) gap");
    }

    private static long gapsBetweenPeriods(BatchBooks books) {
        return books.count("statement earlier JOIN statement later ON later.account_id = earlier.account_id"
                + " AND later.number = earlier.number + 1"
                + " WHERE later.from_date <> earlier.to_date + INTERVAL 1 DAY"
                + " OR later.opening_minor <> earlier.closing_minor");
    }

    private static List<String> statementsOfTheFiles(BatchBooks books) {
        return books.asRoot().sql("""
                SELECT CONCAT_WS(' ', a.reference, s.to_date)
                FROM statement s JOIN account a ON a.id = s.account_id
                WHERE a.reference NOT LIKE 'HERE-%'""").query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private static long mails(BatchBooks books) {
        try (Stream<Path> files = Files.walk(books.home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.daybook.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ExecutorProcess;
import org.daybook.console.test.RunningConsole;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A job from beginning to end in a browser, carried out by an executor in a process of its own. Left out, and said so, where the
 * machine has no browser or the jobs were not built before.
 */
class ExecutorBrowserTests {

    private static final double PATIENCE_MILLISECONDS = 60_000;
    private static final int ACCOUNTS = 40;
    /** What the dialog suggests on 27 March. */
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);

    private static final LocalDate TO = LocalDate.of(2026, 3, 31);
    private static final Pattern PROGRESS = Pattern.compile("(\\d+) of 40 \\(");

    private static ConsoleBank bank;
    private static RunningConsole console;
    private static ExecutorProcess executor;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        boolean there = Chromium.executable().isPresent() && ExecutorProcess.isBuilt();
        if (!there) {
            PrintStream out = System.out;
            out.println("Left out: a job of an executor in a browser, for want of Chromium or of batch-jobs,"
                    + " built and tested in the same call of Maven");
        }
        assumeTrue(there, "no Chromium or no jobs");
        bank = new ConsoleBank();
        executor = ExecutorProcess.start(bank);
        console = new RunningConsole(bank);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            console.close();
            executor.close();
            bank.close();
        }
    }

    @Test
    void startsWatchesStopsAndResumesAJob() {
        JdbcClient books = bank.books().asRoot();
        // Each file takes a while, so that there is something to watch and to stop.
        books.sql("CREATE TRIGGER slow_for_a_test BEFORE INSERT ON statement_file FOR EACH ROW DO SLEEP(0.4)")
                .update();
        Page page = chromium.open(console.address(), ColorScheme.LIGHT);
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        Chromium.signIn(page, Role.OPERATIONS);

        long job = start(page);
        Locator progress = page.getByText(PROGRESS).first();
        int seen = figureAbove(progress, 0);
        int later = figureAbove(progress, seen);
        button(page, "Stop job " + job).click();
        visible(button(page, "Resume job " + job));
        visible(page.getByText("Stopped", new Page.GetByTextOptions().setExact(true)));

        long made = count(books, "statement_request_item WHERE statement_id IS NOT NULL AND request_id = " + job);
        assertThat(made).isGreaterThanOrEqualTo(later).isLessThan(ACCOUNTS);
        assertThat(states(books, job)).isEqualTo("STOPPED: STOPPED");
        books.sql("DROP TRIGGER slow_for_a_test").update();

        button(page, "Resume job " + job).click();
        while (!states(books, job).startsWith("DONE") && executor.isAlive()) {
            page.waitForTimeout(50);
        }
        // Nothing is left to stop or to resume.
        assertThat(page.locator("[aria-label$=' job " + job + "']"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLISECONDS));
        visible(page.getByText("Done", new Page.GetByTextOptions().setExact(true)));

        assertThat(executor.isAlive()).as(executor.said()).isTrue();
        assertThat(states(books, job)).isEqualTo("DONE: STOPPED, DONE");
        assertThat(count(books, "statement_request_item WHERE statement_id IS NOT NULL AND request_id = " + job))
                .isEqualTo(ACCOUNTS);
        assertThat(count(
                        books, "statement WHERE version = 1 AND from_date = '" + FROM + "' AND to_date = '" + TO + "'"))
                .isEqualTo(ACCOUNTS);
        assertThat(count(books, "statement WHERE version > 1")).isZero();
        assertThat(count(
                        books,
                        "statement_file f JOIN statement s ON s.id = f.statement_id WHERE s.to_date = '" + TO + "'"))
                .isEqualTo(2 * ACCOUNTS);
        assertThat(books.sql("SELECT SUM(closing_minor) FROM statement WHERE to_date = ?")
                        .param(TO)
                        .query(Long.class)
                        .single())
                .isEqualTo(balances());
        page.context().close();
    }

    /** By the dialog: of all accounts, for the month of the business date, as PDF and workbook. Returns the job's number. */
    private static long start(Page page) {
        page.navigate("/jobs");
        page.getByText("Start a job").click();
        page.getByText("Statements …").last().click();
        button(page, "Start").click();
        Matcher queued = Pattern.compile("Job (\\d+) is queued")
                .matcher(page.getByText("is queued").first().textContent());
        assertThat(queued.find()).isTrue();
        return Long.parseLong(queued.group(1));
    }

    /** The progress shown, once it is above this. */
    private static int figureAbove(Locator progress, int before) {
        for (; ; ) {
            Matcher shown = PROGRESS.matcher(progress.textContent());
            if (shown.find() && Integer.parseInt(shown.group(1)) > before) {
                return Integer.parseInt(shown.group(1));
            }
            progress.page().waitForTimeout(50);
        }
    }

    private static String states(JdbcClient books, long job) {
        return books.sql("""
                        SELECT CONCAT(q.state, ': ', GROUP_CONCAT(r.outcome ORDER BY r.id SEPARATOR ', '))
                        FROM operation_request q JOIN operation_run r ON r.request_id = q.id
                        WHERE q.id = ?""").param(job).query(String.class).single();
    }

    private static long count(JdbcClient books, String table) {
        return books.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** What the books say, account by account, at the end of the period. */
    private static long balances() {
        StatementDesk desk = bank.bean(StatementDesk.class);
        return bank.bean(Authority.class)
                .actingAs(ConsoleBank.principal(Role.VIEWER), () -> IntStream.rangeClosed(1, ACCOUNTS)
                        .mapToLong(number -> desk.drawUp(ConsoleBank.account(number), new StatementPeriod(FROM, TO))
                                .orElseThrow()
                                .closing()
                                .minor())
                        .sum());
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void visible(Locator what) {
        assertThat(what.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
    }
}
